/**
 * The campaign's time zone: where its customers, agents and managers live. What people write without a zone means this one,
 * and every time is shown in it.
 */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

/** It has no summer time: a wall clock in it is this far from UTC all year. */
const OFFSET = '+07:00'
const OFFSET_MS = 7 * 3_600_000

/** `2022-10-28T09:00`, with or without seconds, as the moment that it means: `2022-10-28T09:00:00+07:00`. Empty stays empty. */
export function fromWallClock(wall: string): string {
  if (wall === '') return ''
  return `${wall}${wall.length === 16 ? ':00' : ''}${OFFSET}`
}

/** A moment (ISO 8601 with its zone, or milliseconds) as the wall clock shows it: `2022-10-28T09:00:00.000`. Empty where it is none. */
export function toWallClock(moment: string | number): string {
  const shifted = new Date((typeof moment === 'number' ? moment : Date.parse(moment)) + OFFSET_MS)
  return Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString().slice(0, -1)
}
