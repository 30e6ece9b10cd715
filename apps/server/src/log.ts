import { type Logger, pino } from 'pino'
import { safeError } from './safe-error.ts'

/** JSON lines on stderr: stdout is for what a person who starts the server should read. Nothing personal goes in. */
export const makeLog = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      serializers: {
        err: safeError,
        // Requests are logged by their path alone: a query may hold what was searched for.
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: request.url.split('?', 1)[0],
        }),
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
