import { viewCall, type Campaign, type CallScreen } from '@careline/campaign'
import type { CallEvent } from '@careline/content'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { client, isStale, problemOf, type CallView } from '../../api.ts'
import { retryDelay } from '../../shell/retry.ts'
import { createCallHolder } from './call-in-hand.ts'
import type { SaveState } from './event-queue.ts'
import { useUnsavedWarning } from './use-unsaved-warning.ts'

const HEARTBEAT_MS = 60_000

const callInHand = createCallHolder()

export interface CallSession {
  screen: CallScreen
  save: SaveState
  /** Shows the event at once and stores it behind the agent's back. */
  record: (event: CallEvent) => void
}

const send = (view: CallView) => async (seq: number, event: CallEvent) => {
  try {
    await client.calls.append.mutate({ callId: view.callId, fence: view.fence, seq, event })
    return 'ok' as const
  } catch (error) {
    if (isStale(error)) return 'stale' as const
    if (problemOf(error)?.code === 'not-signed-in') return 'signed-out' as const
    throw error
  }
}

/** Waits for the back-off, or for the network to come back, whichever is first. */
const waitForNetwork = (failures: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(done, retryDelay(failures))
    function done() {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    window.addEventListener('online', done)
  })

/** A call in hand: its events folded into the screen, and the queue that stores them. */
export function useCallSession(view: CallView, campaign: Campaign, agentName: string): CallSession {
  const [call] = useState(() => callInHand(view, { send: send(view), wait: waitForNetwork }))
  const { events, save } = useSyncExternalStore(call.listen, call.now)

  const screen = useMemo(
    () => viewCall({ campaign, plan: view.plan, facts: view.facts, events, agentName }),
    [campaign, view, events, agentName],
  )

  useEffect(() => {
    const timer = setInterval(() => {
      client.calls.heartbeat.mutate({ callId: view.callId, fence: view.fence }).catch((error: unknown) => {
        if (isStale(error)) call.stop()
      })
    }, HEARTBEAT_MS)
    return () => clearInterval(timer)
  }, [view.callId, view.fence, call])

  useUnsavedWarning(save !== 'saved')

  return { screen, save, record: call.record }
}
