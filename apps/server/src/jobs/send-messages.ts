import type { LiveEvent, LiveEvents, MessageSender } from '@careline/api'
import type { Logger } from 'pino'

const EVERY_MS = 5_000
/** After these, messages may have been planned, or held ones may go out. */
const NUDGES: readonly LiveEvent['type'][] = [
  'call-changed',
  'mode-changed',
  'audience-built',
  'release-published',
  'pause-changed',
]

interface Needs {
  sender: MessageSender
  live: Pick<LiveEvents, 'subscribe'>
  log: Pick<Logger, 'error'>
}

/**
 * Sends what calls leave in the outbox: at once when a call closes, whichever server closed it, and from time to time for what had to wait.
 *
 * @returns stops it, and waits for the text that is being handed over.
 */
export function startSending({ sender, live, log }: Needs, everyMs: number = EVERY_MS): () => Promise<void> {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let again = false

  function nudge(): void {
    if (stopping.signal.aborted) return
    again = running !== null
    running ??= sender
      .run(stopping.signal)
      .catch((error: unknown) => log.error({ err: error }, 'messages could not be sent; it is tried again'))
      .finally(() => {
        running = null
        if (again) nudge()
      })
  }

  const stopListening = sender.listen(nudge)
  const unsubscribe = live.subscribe(({ event }) => {
    if (NUDGES.includes(event.type)) nudge()
  })
  const timer = setInterval(nudge, everyMs)
  timer.unref()
  nudge()
  return async () => {
    stopping.abort()
    clearInterval(timer)
    unsubscribe()
    stopListening()
    await running
  }
}
