/** Where in this input a NUL character stands (`fields.address`), the input itself being `''`; null where there is none. */
export function whereNul(input: unknown, path = ''): string | null {
  if (typeof input === 'string') return input.includes('\0') ? path : null
  if (typeof input !== 'object' || input === null) return null
  for (const [key, value] of Object.entries(input)) {
    if (key.includes('\0')) return path
    const found = whereNul(value, path ? `${path}.${key}` : key)
    if (found !== null) return found
  }
  return null
}
