import type { CallEvent } from '@careline/content'

export type SaveState = 'saved' | 'saving' | 'retrying' | 'signed-out' | 'stale'

/** What the server said of one event: taken, refused because the call is no longer this page's, or because the session has ended. */
export type SendResult = 'ok' | 'signed-out' | 'stale'

export interface QueueWiring {
  /** Stores `event` as number `seq` of the call; throws when the server could not be reached. */
  send: (seq: number, event: CallEvent) => Promise<SendResult>
  /** Resolves when it is worth trying again. */
  wait: (failures: number) => Promise<void>
  onState: (state: SaveState) => void
}

export interface EventQueue {
  push: (event: CallEvent) => void
  /** The call turned out to be stale by other means: nothing more is sent. */
  stop: () => void
  /** What is not stored yet, in its order; what a stale call will never store. */
  unsent: () => readonly CallEvent[]
  /** Resolves once everything pushed so far is stored, or the call turned out to be stale. */
  settled: () => Promise<SaveState>
}

/**
 * Sends a call's events one after another, in order, while the agent goes on talking. A lost connection keeps them and
 * tries again; a stale call sends no more of them, because another page or agent has the customer now.
 */
export function createEventQueue(firstSeq: number, { send, wait, onState }: QueueWiring): EventQueue {
  let seq = firstSeq
  let state: SaveState = 'saved'
  const unsent: CallEvent[] = []
  let tail: Promise<void> = Promise.resolve()

  const become = (next: SaveState) => {
    if (next === state || state === 'stale') return
    state = next
    onState(next)
  }

  const deliver = async (event: CallEvent) => {
    for (let failures = 0; state !== 'stale'; failures += 1) {
      try {
        const result = await send(seq, event)
        if (result === 'stale') return become('stale')
        if (result === 'ok') {
          seq += 1
          unsent.shift()
          return
        }
        become('signed-out')
        await wait(failures)
      } catch {
        become('retrying')
        await wait(failures)
      }
    }
  }

  return {
    push(event) {
      unsent.push(event)
      if (state === 'saved') become('saving')
      tail = tail.then(async () => {
        await deliver(event)
        if (unsent.length === 0) become('saved')
      })
    },
    stop: () => become('stale'),
    unsent: () => unsent,
    async settled() {
      await tail
      return state
    },
  }
}
