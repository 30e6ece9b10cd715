import type { CallEvent } from '@careline/content'
import type { CallView } from '../../api.ts'
import { createEventQueue, type QueueWiring, type SaveState } from './event-queue.ts'

/** What is being written and is not an event yet. */
export interface CallDrafts {
  note?: string
  /** The fields of a step, with the answer that they were opened for. */
  step?: { at: string; option: string | null; values: Record<string, string> }
}

/** What this tab knows of its call: every event, also those still on their way, whether they are stored, and what is being written. */
export interface Recorded {
  events: CallEvent[]
  save: SaveState
  drafts: CallDrafts
}

export interface CallInHand {
  view: CallView
  /** The same object until something changes. */
  now: () => Recorded
  listen: (onChange: () => void) => () => void
  /** Shows the event at once and stores it behind the agent's back. A stale call takes nothing more. */
  record: (event: CallEvent) => void
  /** Keeps what is being written, until an event says it or the call is over. */
  draft: (draft: CallDrafts) => void
  /** What no server has. */
  unsent: () => readonly CallEvent[]
  /** The call turned out to be stale by other means: nothing more is sent. */
  stop: () => void
}

export type CallWiring = Omit<QueueWiring, 'onState'>

export function createCallInHand(view: CallView, wiring: CallWiring, drafts: CallDrafts = {}): CallInHand {
  let now: Recorded = { events: view.events, save: 'saved', drafts }
  const listeners = new Set<() => void>()
  const become = (change: Partial<Recorded>) => {
    now = { ...now, ...change }
    for (const onChange of listeners) onChange()
  }
  const queue = createEventQueue(view.events.length, { ...wiring, onState: (save) => become({ save }) })
  return {
    view,
    now: () => now,
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    record(event) {
      if (now.save === 'stale') return
      const { note, step } = now.drafts
      const left = event.type === 'noted' ? { ...(step && { step }) } : { ...(note !== undefined && { note }) }
      become({ events: [...now.events, event], drafts: left })
      queue.push(event)
    },
    draft: (draft) => become({ drafts: { ...now.drafts, ...draft } }),
    unsent: queue.unsent,
    stop: queue.stop,
  }
}
