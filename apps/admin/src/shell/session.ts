import { createCarelineAuth, type SessionUser } from '@careline/ui'
import { createContext, useContext } from 'react'
import { mayManage } from './roles.ts'

export const auth = createCarelineAuth()

/** Why a page is another one than a moment ago, though nobody did anything in it: its person has another role, or is signed out. */
export type SessionNews = 'role' | 'ended'

interface PageSession {
  user: SessionUser
  news: SessionNews | null
  /** What the server says of the session now: the page follows it, and says why. Null hides what was said. */
  tell: (news: SessionNews | null) => void
  signOut: () => void
}

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
