const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2})[:hg](\d{2})(?::(\d{2}))?)?$/

/** The hour of a day that is named without one: when work begins. */
const MORNING = '08:00:00'

/**
 * A date and time as people here write it, `24/12/2026 08:30`, on the wall clock: `2026-12-24 08:30:00`. A day alone keeps the time of `before`.
 * @returns null for what is none, such as 30/02/2026
 */
export function readWallClock(text: string, before: string | null): string | null {
  const [, date, month, year, hour, minute, second = '0'] = WRITTEN.exec(text.trim()) ?? []
  if (date === undefined || month === undefined || year === undefined) return null
  const day = `${year}-${two(month)}-${two(date)}`
  if (!isDay(day)) return null
  if (hour === undefined || minute === undefined) return `${day} ${timeOf(before)}`
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
    ? `${day} ${two(hour)}:${two(minute)}:${two(second)}`
    : null
}

/** The time of a wall clock, `08:30:00`; the morning's where there is none. */
export const timeOf = (wall: string | null): string => wall?.slice(11, 19) || MORNING

const two = (digits: string) => digits.padStart(2, '0')

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
