import { fromWallClock, toWallClock } from '@careline/campaign'

/** What a date-time field shows for an instant: `2022-10-28 09:00:00`, in the campaign's time zone. */
export const toFieldTime = (iso: string): string => toWallClock(iso).slice(0, 19).replace('T', ' ')

/** The instant that a date-time field means: `2022-10-28T09:00:00+07:00`. */
export const fromFieldTime = (field: string): string => fromWallClock(field.replace(' ', 'T'))
