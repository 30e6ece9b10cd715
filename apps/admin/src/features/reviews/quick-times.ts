/** Vietnam has one zone without summer time. */
const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MORNING = 8
const MONDAY = 1
const WEEK = 7

/** Usual times to publish, as instants in ISO: 08:00 tomorrow and 08:00 on the next Monday, in the campaign's zone. */
export function quickTimes(now: number): { tomorrow: string; monday: string } {
  const today = Math.floor((now + OFFSET_MS) / DAY_MS)
  const weekday = new Date(today * DAY_MS).getUTCDay()
  const daysToMonday = ((MONDAY - weekday + WEEK - 1) % WEEK) + 1
  const morning = (day: number) => new Date(day * DAY_MS + MORNING * HOUR_MS - OFFSET_MS).toISOString()
  return { tomorrow: morning(today + 1), monday: morning(today + daysToMonday) }
}
