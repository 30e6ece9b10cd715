import { useEffect } from 'react'
import { client, queryClient } from '../api.ts'
import { problemOf } from './api-problem.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000

/**
 * A server that stops ends the stream for good, and so does another role. It is asked for anew once a server says who is here, and everything
 * that was missed meanwhile is read anew; whoever is signed out is left to the sign-in.
 */
export function useStreamAgain({ status, reset }: { status: string; reset: () => void }): void {
  const ended = status === 'idle'
  useEffect(() => {
    if (!ended) return
    let over = false
    const again = async () => {
      for (let pause = FIRST_PAUSE_MS; !over; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        await new Promise((resolve) => setTimeout(resolve, pause))
        try {
          if (!over) await client.session.me.query()
        } catch (error) {
          if (problemOf(error)?.code === 'not-signed-in') return
          continue
        }
        if (over) return
        void queryClient.invalidateQueries()
        return reset()
      }
    }
    void again()
    return () => {
      over = true
    }
  }, [ended, reset])
}
