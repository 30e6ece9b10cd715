import { fromWallClock, toWallClock } from '@careline/campaign'

const DAY_MS = 86_400_000
const MORNING = '08:00'
const MONDAY = 1
const WEEK = 7

/** Usual times to publish, as instants in ISO: 08:00 tomorrow and 08:00 on the next Monday, in the campaign's zone. */
export function quickTimes(now: number): { tomorrow: string; monday: string } {
  const today = Math.floor(Date.parse(`${toWallClock(now)}Z`) / DAY_MS)
  const weekday = new Date(today * DAY_MS).getUTCDay()
  const daysToMonday = ((MONDAY - weekday + WEEK - 1) % WEEK) + 1
  const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
  const morning = (day: number) => new Date(fromWallClock(`${dateOf(day)}T${MORNING}`)).toISOString()
  return { tomorrow: morning(today + 1), monday: morning(today + daysToMonday) }
}
