import type { Context } from '../context.ts'
import type { LiveEventRow } from '../ports/live-events.ts'

const RECHECK_MS = 15_000
const REPLAY_PAGE = 200
/** A page that does not take its events any more has at most so many of them kept for it; it is told the others from the table. */
const MOST_WAITING = 500

type Page = Pick<Context, 'ports' | 'sessionLives' | 'user'>

/**
 * The live events after `lastId` (from now on where null), each once and in order, until `stop` or until the session has ended, which it asks
 * from time to time and whenever something about this user's account has changed.
 * It subscribes first and then replays, so that nothing falls between the two.
 */
export async function* liveRows(
  ctx: Page,
  lastId: number | null,
  stop: AbortSignal,
  recheckMs: number = RECHECK_MS,
): AsyncGenerator<LiveEventRow> {
  const waiting: LiveEventRow[] = []
  let behind = true
  let ended = false
  let wake = () => {}
  const nudge = () => wake()
  const recheck = () => {
    const end = (lives: boolean) => {
      ended ||= !lives
      if (ended) nudge()
    }
    ctx.sessionLives().then(end, () => end(false))
  }
  const unsubscribe = ctx.ports.live.subscribe((row) => {
    if (row.event.type === 'account-changed' && row.event.userId === ctx.user?.id) recheck()
    if (waiting.length >= MOST_WAITING) {
      waiting.length = 0
      behind = true
    }
    waiting.push(row)
    nudge()
  })
  stop.addEventListener('abort', nudge)
  const rechecks = setInterval(recheck, recheckMs)
  const over = () => stop.aborted || ended
  try {
    let last = lastId !== null && Number.isSafeInteger(lastId) ? lastId : await ctx.ports.live.lastId()
    while (!over()) {
      let rows: LiveEventRow[]
      if (behind) {
        behind = false
        rows = await ctx.ports.live.since(last, REPLAY_PAGE)
        // Meanwhile it may have fallen behind again.
        behind ||= rows.length > 0
      } else rows = waiting.splice(0, 1)
      if (!behind && rows.length === 0 && waiting.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
          if (waiting.length > 0 || over()) resolve()
        })
      for (const row of rows) {
        if (row.id <= last || over()) continue
        last = row.id
        // Streams alone hear of accounts.
        if (row.event.type !== 'account-changed') yield row
      }
    }
  } finally {
    clearInterval(rechecks)
    stop.removeEventListener('abort', nudge)
    unsubscribe()
  }
}
