/** Vietnam keeps UTC+7 all year: a wall clock of the campaign is this offset away from UTC. */
const OFFSET = '+07:00'
const OFFSET_MS = 7 * 3_600_000

/** `2022-10-28T14:30` (what a date-time input gives) as a moment with the campaign's offset; empty stays empty. */
export const fromWallClock = (wall: string): string => (wall === '' ? '' : `${wall.slice(0, 16)}:00${OFFSET}`)

/** A moment as the wall clock in Vietnam, `2022-10-28T14:30`; empty stays empty. */
export const toWallClock = (moment: string): string =>
  moment === '' ? '' : new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, 16)
