import type { Clock, Ports } from '@careline/api'
import type { Logger } from 'pino'
import { fromTimeToTime } from './from-time-to-time.ts'

const EVERY_MS = 15_000
/** A page that was away for longer asks for everything anew: its session is long over. */
const LIVE_EVENTS_KEPT_MS = 7 * 86_400_000

/**
 * Work that nobody asks for: calls whose agent is gone go back to the queue, imports whose process is gone are marked so, live events that no
 * page can have missed go.
 * Each run is idempotent, so that any number of servers may do it.
 *
 * @returns stops them, and waits for the run in hand.
 */
export function startJobs(
  {
    campaignId,
    ports,
    clock,
    log,
  }: { campaignId: string; ports: Pick<Ports, 'calls' | 'imports' | 'live'>; clock: Clock; log: Logger },
  everyMs: number = EVERY_MS,
): () => Promise<void> {
  return fromTimeToTime({
    everyMs,
    run: async () => {
      const now = clock.now()
      const lapsed = await ports.calls.lapse(now)
      if (lapsed > 0) await ports.live.publish({ type: 'call-changed', campaignId }, now)
      const swept = await ports.imports.sweep(now)
      const pruned = await ports.live.prune(new Date(now.getTime() - LIVE_EVENTS_KEPT_MS))
      if (lapsed > 0 || swept > 0 || pruned > 0)
        log.info({ lapsed, swept, pruned }, 'returned calls, swept imports, pruned live events')
    },
    onError: (error) => log.error({ err: error }, 'a job failed; it runs again'),
  })
}
