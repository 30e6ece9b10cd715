import type { DraftPlace, LiveEventRow, PresenceMessage } from '@careline/api'
import { useSyncExternalStore } from 'react'
import { client } from '../../api.ts'
import { hearEdit, hearPresence, NOBODY, samePlace, type PresenceState } from './presence-state.ts'

const BEAT_MS = 30_000

/** Names this page, and no person, to the server. `crypto.randomUUID` is not there on a plain http address. */
export const pageId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('')

let state: PresenceState = NOBODY
const listeners = new Set<() => void>()
let place: DraftPlace | null = null
let said: DraftPlace | null = null
let beats: ReturnType<typeof setInterval> | undefined

function become(next: PresenceState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

/** Who is where is worth no message to a person: what was not heard is said again with the next beat. */
function say(): void {
  said = place
  void client.presence.at.mutate({ pageId, place }).catch(() => undefined)
}

export function presenceHeard(message: PresenceMessage): void {
  become(hearPresence(state, message))
  // The stream has begun: the server does not know yet where this page is.
  if ('everyone' in message && place) say()
}

export const editHeard = (row: { at: string; event: LiveEventRow['event'] }): void => become(hearEdit(state, row))

/** From now on this page is there; null: not in the draft. What comes and goes in one step is not told. */
export function setPlace(next: DraftPlace | null): void {
  place = next
  queueMicrotask(() => {
    if (place === said || (place && said && samePlace(place, said))) return
    say()
    clearInterval(beats)
    beats = place ? setInterval(say, BEAT_MS) : undefined
  })
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const usePresence = (): PresenceState => useSyncExternalStore(subscribe, () => state)
