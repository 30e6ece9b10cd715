const isoTimestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/
const isoDate = /^\d{4}-\d{2}-\d{2}$/

/**
 * The one spelling of a moment (`2022-10-28T02:00:00.000Z`), in which the order of the letters is the order of time.
 * Null for anything that is not an ISO 8601 moment with an offset.
 */
export function canonicalTimestamp(value: string): string | null {
  if (!isoTimestamp.test(value) || !isCalendarDate(value.slice(0, 10))) return null
  const milliseconds = Date.parse(value)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()
}

/** Whether it is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(value: string): boolean {
  if (!isoDate.test(value)) return false
  const milliseconds = Date.parse(`${value}T00:00:00.000Z`)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value)
}
