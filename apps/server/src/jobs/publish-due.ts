import { type Context, publishDue } from '@careline/api'
import type { Logger } from 'pino'
import { fromTimeToTime } from './from-time-to-time.ts'

const EVERY_MS = 5_000

/**
 * Publishes what is scheduled, when it is due. Every server does it: the database lets one of them through.
 *
 * @returns stops it, and waits for the publication in hand.
 */
export function startPublishing(
  ctx: Context,
  log: Pick<Logger, 'error' | 'info'>,
  everyMs: number = EVERY_MS,
): () => Promise<void> {
  return fromTimeToTime({
    everyMs,
    run: async () => {
      const settled = await publishDue(ctx)
      if (settled > 0) log.info({ settled }, 'published or held back what was scheduled')
    },
    onError: (error) => log.error({ err: error }, 'what is scheduled could not be published; it is tried again'),
  })
}
