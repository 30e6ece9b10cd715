interface Detailed {
  code?: unknown
  table?: unknown
  column?: unknown
  constraint?: unknown
}

/** What a log may say of an error: where it happened and of what kind, without the values that libraries put into messages. */
export interface SafeError extends Detailed {
  type: string
  message: string
  at: string[]
  cause?: SafeError
}

const FRAMES = 8
const LONGEST = 300

/** The message without parameters, quoted values and long numbers: a database repeats there what a customer's row holds. */
const withoutValues = (message: string): string =>
  (message.split(/\n?params:/i, 1)[0] ?? '')
    .replace(/(["'])(?:(?!\1).)*\1/gs, '…')
    .replace(/\d{5,}/g, '…')
    .slice(0, LONGEST)

export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', at: [] }
  const { code, table, column, constraint } = error as Detailed
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(code !== undefined && { code }),
    ...(table !== undefined && { table }),
    ...(column !== undefined && { column }),
    ...(constraint !== undefined && { constraint }),
    at: frames.slice(0, FRAMES).map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: safeError(error.cause) }),
  }
}
