import type { QueryClient } from '@tanstack/react-query'
import { client, isStale, problemOf, trpc, type CallView } from '../../api.ts'
import { retryDelay } from '../retry.ts'
import { createCallHolder } from './call-holder.ts'
import type { CallInHand } from './call-in-hand.ts'

const send =
  (view: CallView) =>
  async (seq: number, event: CallView['events'][number]): Promise<'ok' | 'stale' | 'signed-out'> => {
    try {
      await client.calls.append.mutate({ callId: view.callId, fence: view.fence, seq, event })
      return 'ok'
    } catch (error) {
      if (isStale(error)) return 'stale'
      if (problemOf(error)?.code === 'not-signed-in') return 'signed-out'
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

/** This tab's one holder of calls. */
export const callHolder = createCallHolder((view) => ({ send: send(view), wait: waitForNetwork }))

/** Asks the server to keep the call with its agent. Only its refusal loses the call: a connection that broke says nothing. */
export async function beat(call: CallInHand): Promise<void> {
  const { callId, fence } = call.view
  try {
    await client.calls.heartbeat.mutate({ callId, fence })
  } catch (error) {
    if (isStale(error)) callHolder.lose(call)
  }
}

/** What was claimed or closed here counts, and not an answer that was asked for before that and is still on its way. */
export async function setCurrentCall(queries: QueryClient, call: CallView | null): Promise<void> {
  const queryKey = trpc.calls.current.queryKey()
  await queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, call)
}
