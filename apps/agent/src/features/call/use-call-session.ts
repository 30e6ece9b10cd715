import { viewCall, type Campaign, type CallScreen } from '@careline/campaign'
import type { CallEvent } from '@careline/content'
import { useMemo, useSyncExternalStore } from 'react'
import type { CallDrafts, CallInHand } from '../../shell/call/call-in-hand.ts'
import type { SaveState } from '../../shell/call/event-queue.ts'

export interface CallSession {
  screen: CallScreen
  save: SaveState
  drafts: CallDrafts
  /** Shows the event at once and stores it behind the agent's back. */
  record: (event: CallEvent) => void
  /** Keeps what is being written, also while another page is open. */
  draft: (draft: CallDrafts) => void
}

/** The call in hand as its page draws it: its events folded into the screen. */
export function useCallSession(call: CallInHand, campaign: Campaign, agentName: string): CallSession {
  const { view, record, draft } = call
  const { events, save, drafts } = useSyncExternalStore(call.listen, call.now)
  const screen = useMemo(
    () => viewCall({ campaign, plan: view.plan, facts: view.facts, events, agentName }),
    [campaign, view, events, agentName],
  )
  return { screen, save, drafts, record, draft }
}
