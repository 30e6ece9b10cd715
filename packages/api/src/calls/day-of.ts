const HOUR_MS = 3_600_000

/** The day that a moment falls in, in a time zone: from its first moment until before the next day's. */
export function dayOf(moment: Date, timeZone: string): { from: Date; to: Date } {
  const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const today = dateOf.format(moment)
  const midnight = (start: number, step: number): Date => {
    // The zone's midnight is on a quarter of an hour; the search is at most a day long, and right where clocks change.
    let edge = Math.floor(start / (HOUR_MS / 4)) * (HOUR_MS / 4)
    if (step < 0) {
      while (dateOf.format(edge - 1) === today) edge += step
      return new Date(edge)
    }
    while (dateOf.format(edge) === today) edge += step
    return new Date(edge)
  }
  return { from: midnight(moment.getTime(), -HOUR_MS / 4), to: midnight(moment.getTime(), HOUR_MS / 4) }
}
