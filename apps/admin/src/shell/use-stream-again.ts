import { useEffect, useEffectEvent } from 'react'
import { client, queryClient } from '../api.ts'
import { problemOf } from './api-problem.ts'
import { usePageSession } from './session.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000

/**
 * A server that stops ends the stream for good, and so does another role or the end of a session. The stream is asked for anew once a server says
 * who is here, and everything that was missed meanwhile is read anew; the page follows where that is no longer who it was.
 */
export function useStreamAgain({ status, reset }: { status: string; reset: () => void }): void {
  const { user, tell } = usePageSession()
  const ended = status === 'idle'
  const followRole = useEffectEvent(async (role: string) => {
    const other = !user.roles.includes(role)
    if (other) tell('role')
    await queryClient.invalidateQueries()
    // What the new role may not look at goes from the page too.
    if (other)
      await queryClient.resetQueries({ predicate: ({ state }) => problemOf(state.error)?.code === 'not-allowed' })
  })
  const signedOut = useEffectEvent(() => tell('ended'))
  useEffect(() => {
    if (!ended) return
    let over = false
    const again = async () => {
      for (let pause = FIRST_PAUSE_MS; !over; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        await new Promise((resolve) => setTimeout(resolve, pause))
        if (over) return
        try {
          const { user: found } = await client.session.me.query()
          if (over) return
          void followRole(found.role)
          return reset()
        } catch (error) {
          if (problemOf(error)?.code === 'not-signed-in') return over ? undefined : signedOut()
        }
      }
    }
    void again()
    return () => {
      over = true
    }
  }, [ended, reset])
}
