import type { Context } from '../context.ts'
import type { LiveEventRow } from '../ports/live-events.ts'
import { type PresenceMessage, watchPresence } from './watched-presence.ts'

const RECHECK_MS = 15_000
const REPLAY_PAGE = 200
/** A page that does not take its events any more has at most so many of them kept for it; it is told the others from the table. */
const MOST_WAITING = 500

type Page = Pick<Context, 'ports' | 'sessionLives' | 'user'>
interface Asked {
  /** The last event that the page has heard; null: it wants what happens from now on. */
  last: number | null
  /** Where the page is to be present in the draft, and to hear who else is. */
  pageId: string | null
}

/**
 * The live events after the last that was heard, each once and in order, until `stop` or until the session has ended, which it asks from time
 * to time and whenever something about this user's account has changed; and between them who is in the draft.
 * It subscribes first and then replays, so that nothing falls between the two.
 */
export async function* liveMessages(
  ctx: Page,
  asked: Asked,
  stop: AbortSignal,
  recheckMs: number = RECHECK_MS,
): AsyncGenerator<LiveEventRow | PresenceMessage> {
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
  const { pageId } = asked
  const user = ctx.user && { id: ctx.user.id, name: ctx.user.name }
  const present = pageId && user ? watchPresence(ctx.ports.presence, { pageId, user }, nudge) : null
  stop.addEventListener('abort', nudge)
  const rechecks = setInterval(recheck, recheckMs)
  const over = () => stop.aborted || ended
  try {
    let last = asked.last !== null && Number.isSafeInteger(asked.last) ? asked.last : await ctx.ports.live.lastId()
    while (!over()) {
      const news = present?.take()
      if (news) yield news
      let rows: LiveEventRow[]
      if (behind) {
        behind = false
        rows = await ctx.ports.live.since(last, REPLAY_PAGE)
        // Meanwhile it may have fallen behind again.
        behind ||= rows.length > 0
      } else rows = waiting.splice(0, 1)
      if (!behind && rows.length === 0 && waiting.length === 0 && !present?.waits())
        await new Promise<void>((resolve) => {
          wake = resolve
          if (waiting.length > 0 || present?.waits() || over()) resolve()
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
    present?.end()
  }
}
