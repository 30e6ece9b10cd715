/**
 * A phone number in its one spelling, `84…`, from `84…`, `+84…`, `0084…` or `0…`, with or without spaces, dots and hyphens; null where it is none.
 * Mobile and fixed numbers have nine or ten digits after the country's code.
 */
export function normalisePhone(text: string): string | null {
  const digits = text.trim().replace(/[\s.\-()]/g, '')
  const match = /^(?:\+?84|0084|0)([1-9]\d{8,9})$/.exec(digits)
  return match ? `84${match[1]}` : null
}
