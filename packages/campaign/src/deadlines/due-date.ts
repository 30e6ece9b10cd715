import { Temporal } from 'temporal-polyfill'
import type { DeadlineRule } from '../document/deadline.ts'
import { nearestHalfMonth } from './half-month.ts'

export interface DueDate {
  /** The last day, in the campaign's time zone. */
  date: string
  /** The last moment, with the zone's offset: 23:59:59 of the last day, or the exact moment for a count of hours. */
  endsAt: string
}

/**
 * When something that starts at a moment falls due (D8, D9). A day count ends on its last day, included; working days are Monday to Friday, less
 * `holidays` (`YYYY-MM-DD`), and the day of the start is not counted.
 */
export function dueDate(rule: DeadlineRule, startAt: string, timeZone: string, holidays: string[]): DueDate {
  const start = Temporal.Instant.from(startAt).toZonedDateTimeISO(timeZone)
  switch (rule.kind) {
    case 'hours': {
      const end = start.add({ hours: rule.hours })
      return { date: end.toPlainDate().toString(), endsAt: isoOf(end) }
    }
    case 'calendar-days':
      return endOfDay(start.toPlainDate().add({ days: rule.days }), timeZone)
    case 'working-days':
      return endOfDay(addWorkingDays(start.toPlainDate(), rule.days, holidays), timeZone)
    case 'half-month':
      return endOfDay(nearestHalfMonth(start.toPlainDate(), rule.around), timeZone)
  }
}

function addWorkingDays(start: Temporal.PlainDate, days: number, holidays: string[]): Temporal.PlainDate {
  let date = start
  for (let left = days; left > 0;) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek <= 5 && !holidays.includes(date.toString())) left -= 1
  }
  return date
}

function endOfDay(date: Temporal.PlainDate, timeZone: string): DueDate {
  const end = date.toZonedDateTime({ timeZone, plainTime: '23:59:59' })
  return { date: date.toString(), endsAt: isoOf(end) }
}

/** ISO 8601 to the second, with the offset and without the zone's name. */
export function isoOf(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
