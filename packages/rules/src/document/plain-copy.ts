/**
 * The value as plain data, as far as it is: own keys alone, none of them undefined, no hole in a list, no method called.
 * What JSON cannot hold stays as it is, for the checks to refuse.
 * @param value not nested too deeply; see `isTooDeep`
 */
export function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, plainCopy)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.map(([key, each]) => [key, plainCopy(each)]))
}
