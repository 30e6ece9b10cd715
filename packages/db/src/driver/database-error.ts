const UNIQUE_VIOLATION = '23505'

/** Whether the database refused a row because of this unique constraint or index, however deep a library wrapped it. */
export function violates(error: unknown, constraint: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint: name } = cause as { code?: unknown; constraint?: unknown }
    if (code === UNIQUE_VIOLATION && name === constraint) return true
  }
  return false
}

/** The innermost error, which the driver threw. */
function cause(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? cause(error.cause) : error
}

/** SQLSTATE, or the system's code of a lost connection; null where there is none. */
export function databaseCode(error: unknown): string | null {
  const { code } = (cause(error) ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : null
}

/** What the database said, without any value: it puts those between double quotes. */
export function databaseMessage(error: unknown): string {
  const innermost = cause(error)
  return innermost instanceof Error ? innermost.message.replace(/"[^"]*"/g, '"…"') : 'unknown'
}
