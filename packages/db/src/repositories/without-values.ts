const SQLSTATE = /^[0-9A-Z]{5}$/

/** A statement that the database refused, told without the values that it was about: they are people's. */
export class DatabaseFailure extends Error {
  /** SQLSTATE, where the database said one. */
  readonly code: string | null
  readonly constraint: string | null
  /** The SQL, whose values are bound and not in it. */
  readonly statement: string | null
  constructor(message: string, fields: { code?: unknown; constraint?: unknown; query?: unknown }) {
    super(message)
    this.name = 'DatabaseFailure'
    this.code = textOrNull(fields.code)
    this.constraint = textOrNull(fields.constraint)
    this.statement = textOrNull(fields.query)
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The same repository, whose errors from the database hold no value of any row; drizzle's and the drivers' own do. */
export function withoutValues<R extends object>(repository: R): R {
  const guarded = Object.entries(repository).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member]
    return [
      name,
      (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(member, repository, args)
        if (typeof result !== 'object' || result === null || !('then' in result)) return result
        return Promise.resolve(result).catch((error: unknown) => {
          throw told(error)
        })
      },
    ]
  })
  return Object.fromEntries(guarded) as R
}

function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { query } = error as { query?: unknown }
  const refused = typeof query === 'string' && error.cause instanceof Error ? error.cause : error
  const { code, constraint } = refused as { code?: unknown; constraint?: unknown }
  if (typeof query !== 'string' && !(typeof code === 'string' && SQLSTATE.test(code))) return error
  // PostgreSQL puts values between double quotes, and names too; the constraint is told on its own.
  return new DatabaseFailure(refused.message.replace(/"[^"]*"/g, '"…"'), { code, constraint, query })
}
