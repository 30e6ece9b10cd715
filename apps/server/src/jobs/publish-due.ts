import { type Context, publishDue } from '@careline/api'
import type { Logger } from 'pino'

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
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    const settled = await publishDue(ctx)
    if (settled > 0) log.info({ settled }, 'published or held back what was scheduled')
  }

  const timer = setInterval(() => {
    running ??= run()
      .catch((error: unknown) =>
        log.error({ err: error }, 'what is scheduled could not be published; it is tried again'),
      )
      .finally(() => (running = null))
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
