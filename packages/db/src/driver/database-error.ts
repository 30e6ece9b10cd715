const UNIQUE_VIOLATION = '23505'

/** Whether the database refused a row because of this unique constraint or index, however deep a library wrapped it. */
export function violates(error: unknown, constraint: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint: name } = cause as { code?: unknown; constraint?: unknown }
    if (code === UNIQUE_VIOLATION && name === constraint) return true
  }
  return false
}
