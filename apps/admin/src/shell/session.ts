import { createCarelineAuth, type PageSession, type SessionUser } from '@careline/ui'
import { createContext, useContext } from 'react'
import { mayManage } from './roles.ts'

export const auth = createCarelineAuth()

export const SessionContext = createContext<PageSession | null>(null)

/** Pages stand behind the session gate, so there is always a session. */
export function usePageSession(): PageSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('This page was drawn outside the session gate.')
  return session
}

/** Who is signed in. */
export const useUser = (): SessionUser => usePageSession().user

/** Whether the person may change things here; pages show fields as text where not. */
export function useMayManage(): boolean {
  return mayManage(useUser().roles)
}
