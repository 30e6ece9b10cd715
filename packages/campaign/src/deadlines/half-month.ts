import { Temporal } from 'temporal-polyfill'

/**
 * Every 15th and every 30th (the month's last day where it has fewer) is a candidate; the one nearest to `start` + `around` days wins, the later
 * of two equally near, always after `start` (D9).
 */
export function nearestHalfMonth(start: Temporal.PlainDate, around: number): Temporal.PlainDate {
  const aim = start.add({ days: around })
  const candidates = [-1, 0, 1].flatMap((months) => {
    const month = aim.with({ day: 1 }).add({ months })
    return [month.with({ day: 15 }), month.with({ day: Math.min(30, month.daysInMonth) })]
  })
  const distance = (date: Temporal.PlainDate) => Math.abs(aim.until(date).days)
  return candidates
    .filter((date) => Temporal.PlainDate.compare(date, start) > 0)
    .reduce((best, date) => (distance(date) <= distance(best) ? date : best))
}
