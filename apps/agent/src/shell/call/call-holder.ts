import type { CallView } from '../../api.ts'
import { type CallInHand, type CallWiring, createCallInHand } from './call-in-hand.ts'

interface Holding {
  /** The call that this tab has in hand. */
  held: CallInHand | null
  /** A call that this tab had in hand and has no more, until its agent has read that. */
  lost: CallInHand | null
}

export interface CallHolder {
  /** The same object until something changes. */
  now: () => Holding
  listen: (onChange: () => void) => () => void
  /**
   * The call in hand, by what the server says of it: the same one wherever in the app it is asked for, so that coming back to its page the
   * script stands where it stood, and what was still on its way goes on in its order. Where another tab has gone on, it starts anew from what
   * the server knows; if this tab had gone on too, its call is lost, as another call is that this one takes the place of.
   */
  take: (view: CallView) => void
  /** The server has refused the call. What was written in it stays to be read. */
  lose: (call: CallInHand) => void
  /** The agent has closed the call. */
  letGo: () => void
  /** The agent has read that the call was lost. */
  dismiss: () => void
  /** Who is signed in: of somebody else's calls nothing stays. */
  belongTo: (agentId: string) => void
}

/** Keeps the one call that a tab has in hand, whatever page its agent looks at, and the one that it lost. */
export function createCallHolder(wire: (view: CallView) => CallWiring): CallHolder {
  let holding: Holding = { held: null, lost: null }
  let owner: string | null = null
  const listeners = new Set<() => void>()
  const become = (change: Partial<Holding>) => {
    holding = { ...holding, ...change }
    for (const onChange of listeners) onChange()
  }
  const lose = (call: CallInHand) => {
    if (holding.held !== call) return
    become({ held: null, lost: call })
    call.stop()
  }
  return {
    now: () => holding,
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    take(view) {
      const { held } = holding
      const same = held?.view.callId === view.callId && held.view.fence === view.fence
      if (same && held.now().events.length >= view.events.length) return
      if (held && (!same || held.unsent().length > 0)) lose(held)
      if (same && holding.lost === held) return
      const call = createCallInHand(view, wire(view), same ? held.now().drafts : {})
      call.listen(() => {
        if (call.now().save === 'stale') lose(call)
      })
      become({ held: call })
    },
    lose,
    letGo: () => become({ held: null }),
    dismiss: () => become({ lost: null }),
    belongTo(agentId) {
      const { held } = holding
      if (owner !== null && owner !== agentId) {
        become({ held: null, lost: null })
        held?.stop()
      }
      owner = agentId
    },
  }
}
