import type { Context } from '../context.ts'
import type { LiveEventRow } from '../ports/live-events.ts'

const RECHECK_MS = 15_000
const REPLAY_PAGE = 200

/**
 * The live events after `lastId` (from now on where null), each once and in order, until `stop` or until the session has ended.
 * It subscribes first and then replays, so that nothing falls between the two.
 */
export async function* liveRows(
  ctx: Pick<Context, 'ports' | 'sessionLives'>,
  lastId: number | null,
  stop: AbortSignal,
  recheckMs: number = RECHECK_MS,
): AsyncGenerator<LiveEventRow> {
  const waiting: LiveEventRow[] = []
  let wake = () => {}
  const nudge = () => wake()
  const unsubscribe = ctx.ports.live.subscribe((row) => {
    waiting.push(row)
    nudge()
  })
  stop.addEventListener('abort', nudge)
  let ended = false
  const recheck = setInterval(() => {
    const end = (lives: boolean) => {
      ended = !lives
      if (ended) nudge()
    }
    ctx.sessionLives().then(end, () => end(false))
  }, recheckMs)
  try {
    let last = lastId !== null && Number.isSafeInteger(lastId) ? lastId : await ctx.ports.live.lastId()
    for (let page = await ctx.ports.live.since(last, REPLAY_PAGE); page.length > 0 && !stop.aborted;) {
      for (const row of page) {
        last = row.id
        yield row
      }
      page = await ctx.ports.live.since(last, REPLAY_PAGE)
    }
    while (!stop.aborted && !ended) {
      const row = waiting.shift()
      if (!row) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (waiting.length > 0 || stop.aborted || ended) resolve()
        })
      } else if (row.id > last) {
        last = row.id
        yield row
      }
    }
  } finally {
    clearInterval(recheck)
    stop.removeEventListener('abort', nudge)
    unsubscribe()
  }
}
