import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { type CallView, trpc } from '../../api.ts'
import type { CallInHand } from './call-in-hand.ts'
import { beat, callHolder } from './held-call.ts'
import { useUnsavedWarning } from './use-unsaved-warning.ts'

const HEARTBEAT_MS = 60_000

export interface CallState {
  /** What the server said last; undefined until it has. */
  current: CallView | null | undefined
  /** The call that was lost, until that is read. */
  lost: CallInHand | null
}

/** Keeps the open call with its agent on every page of the app, and loses it only when the server says so. */
export function useCallInHand(agentId: string): CallState {
  const queries = useQueryClient()
  const { data: current } = useQuery(trpc.calls.current.queryOptions())
  const { held, lost } = useSyncExternalStore(callHolder.listen, callHolder.now)

  useEffect(() => callHolder.belongTo(agentId), [agentId])

  // A lost call that is still its agent's, on another page, is taken up again only when the agent asks for it.
  const taken =
    current && current.callId !== lost?.view.callId
      ? `${current.callId} ${current.fence} ${current.events.length}`
      : null
  const follow = useEffectEvent(() => {
    if (current) callHolder.take(current)
  })
  useEffect(() => {
    if (taken !== null) follow()
  }, [taken])

  const gone = current === null && held !== null
  const askAfter = useEffectEvent(async () => {
    if (!held) return
    await beat(held)
    if (callHolder.now().held) await queries.invalidateQueries({ queryKey: trpc.calls.current.queryKey() })
  })
  useEffect(() => {
    if (gone) void askAfter()
  }, [gone])

  useEffect(() => {
    if (!held) return
    const now = () => void beat(held)
    const seen = () => {
      if (document.visibilityState === 'visible') now()
    }
    const timer = setInterval(now, HEARTBEAT_MS)
    // A laptop that slept, or was without a network, must not wait for the next minute.
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [held])

  const readAgain = useEffectEvent(() => void queries.invalidateQueries({ queryKey: trpc.calls.current.queryKey() }))
  useEffect(() => {
    if (lost) readAgain()
  }, [lost])

  useUnsavedWarning(useUnsaved(held))
  return { current, lost }
}

const NOTHING = () => () => {}

/** Whether something written in the call would go with this tab. */
function useUnsaved(held: CallInHand | null): boolean {
  return useSyncExternalStore(held?.listen ?? NOTHING, () => {
    if (!held) return false
    const { save, drafts } = held.now()
    return save !== 'saved' || Object.keys(drafts).length > 0
  })
}
