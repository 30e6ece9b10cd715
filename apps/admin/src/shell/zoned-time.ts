/** Vietnam has one zone without summer time: its offset is part of the address, as it were. */
const OFFSET = '+07:00'
const OFFSET_MS = 7 * 3_600_000

/** What a date-time field shows for an instant: `2022-10-28 09:00:00`, Asia/Ho_Chi_Minh. */
export function toFieldTime(iso: string): string {
  return new Date(Date.parse(iso) + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** The instant that a date-time field means: `2022-10-28T09:00:00+07:00`. */
export function fromFieldTime(field: string): string {
  return `${field.replace(' ', 'T')}${field.length === 16 ? ':00' : ''}${OFFSET}`
}
