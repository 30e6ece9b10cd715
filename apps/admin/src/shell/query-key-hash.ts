/**
 * The hash of a query's key, as the query client makes it: stable JSON, whatever the order of the keys. What an object hashes to is
 * remembered, for questions carry whole rule sets of which one keystroke changes one rule; nothing that is asked with is ever
 * changed in place.
 */
export function hashQueryKey(key: unknown): string {
  return hashOf(key) ?? 'undefined'
}

const remembered = new WeakMap<object, string>()

function hashOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = remembered.get(value)
  if (known !== undefined) return known
  const hash = Array.isArray(value)
    ? `[${value.map((each) => hashOf(each) ?? 'null').join()}]`
    : `{${Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, each]) => {
          const text = hashOf(each)
          return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]
        })
        .join()}}`
  remembered.set(value, hash)
  return hash
}
