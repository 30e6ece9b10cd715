import type { CallEvent } from '@careline/content'
import type { CallView } from '../../api.ts'
import { createEventQueue, type QueueWiring, type SaveState } from './event-queue.ts'

/** What this page knows of its call: every event, also those still on their way, and whether they are stored. */
interface Recorded {
  events: CallEvent[]
  save: SaveState
}

export interface CallInHand {
  /** The same object until something changes. */
  now: () => Recorded
  listen: (onChange: () => void) => () => void
  /** Shows the event at once and stores it behind the agent's back. */
  record: (event: CallEvent) => void
  /** The call turned out to be stale by other means: nothing more is sent. */
  stop: () => void
}

type Identity = Pick<CallView, 'callId' | 'fence' | 'events'>
type Wiring = Omit<QueueWiring, 'onState'>

function createCallInHand(events: CallEvent[], wiring: Wiring): CallInHand {
  let now: Recorded = { events, save: 'saved' }
  const listeners = new Set<() => void>()
  const become = (change: Partial<Recorded>) => {
    now = { ...now, ...change }
    for (const onChange of listeners) onChange()
  }
  const queue = createEventQueue(events.length, { ...wiring, onState: (save) => become({ save }) })
  return {
    now: () => now,
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    record(event) {
      become({ events: [...now.events, event] })
      queue.push(event)
    },
    stop: queue.stop,
  }
}

/**
 * Keeps the one call that a tab has in hand while its agent looks at another page of the app: coming back, the script stands
 * where it stood, and what was still on its way goes on in its order. A call that turned out to be stale, or that the server
 * knows more of, starts anew from what the server says.
 */
export function createCallHolder(): (view: Identity, wiring: Wiring) => CallInHand {
  let held: { call: CallInHand; callId: string; fence: number } | null = null
  return ({ callId, fence, events }, wiring) => {
    const now = held?.callId === callId && held.fence === fence ? held.call.now() : null
    if (!held || !now || now.save === 'stale' || now.events.length < events.length)
      held = { call: createCallInHand(events, wiring), callId, fence }
    return held.call
  }
}
