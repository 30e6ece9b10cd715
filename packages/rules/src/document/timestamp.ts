const isoTimestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/
/** PostgreSQL has no year 0. */
const firstYear = '0001'
const isoDate = /^\d{4}-\d{2}-\d{2}$/

/**
 * The one spelling of a moment (`2022-10-28T02:00:00.000Z`), in which the order of the letters is the order of time.
 * Null for anything that is not an ISO 8601 moment with an offset.
 */
export function canonicalTimestamp(value: string): string | null {
  if (!isoTimestamp.test(value) || !isCalendarDate(value.slice(0, 10))) return null
  const milliseconds = Date.parse(value)
  if (Number.isNaN(milliseconds)) return null
  const canonical = new Date(milliseconds).toISOString()
  // An offset can push a moment out of the years 0001–9999: there letters lose the order of time, and PostgreSQL refuses it.
  return canonical.length === 24 && canonical >= firstYear ? canonical : null
}

/** Whether it is a day that exists, written `YYYY-MM-DD`; without a `Date`, for executors ask it of every row. */
export function isCalendarDate(value: string): boolean {
  if (!isoDate.test(value) || value < firstYear) return false
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year)
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
