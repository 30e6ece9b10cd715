/** What may be bound to a placeholder. */
export type SqlValue = string | number | boolean | null

/** SQL in parts, so that fragments can be put together before any placeholder has a number. */
export type SqlPart = { text: string } | { value: SqlValue }
/** SQL text and values to bind, one after the other. */
export type SqlParts = SqlPart[]

/** SQL text with numbered placeholders, ready for a driver, and the parts that it was rendered from. */
export interface SqlFragment {
  text: string
  values: SqlValue[]
  parts: SqlParts
}

export function sqlValue(value: SqlValue): SqlParts {
  return [{ value }]
}

/** Puts pieces one after the other; a plain string is SQL text, so it must never come from a user. */
export function sqlConcat(...pieces: (string | SqlParts)[]): SqlParts {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [{ text: piece }] : piece))
}

export function sqlJoin(list: SqlParts[], separator: string): SqlParts {
  return list.flatMap((parts, index) => (index === 0 ? parts : [{ text: separator }, ...parts]))
}

/**
 * Numbers the placeholders, so that a fragment can stand after others in one statement.
 * @param start the number of the first one: `$1` where left out
 */
export function renderSql(fragment: SqlParts | { parts: SqlParts }, start = 1): SqlFragment {
  const parts = Array.isArray(fragment) ? fragment : fragment.parts
  const values: SqlValue[] = []
  const text = parts
    .map((part) => {
      if ('text' in part) return part.text
      values.push(part.value)
      return `$${start + values.length - 1}`
    })
    .join('')
  return { text, values, parts }
}
