import { createCarelineAuth, type SessionUser } from '@careline/ui'
import { createContext, useContext } from 'react'
import { mayManage } from './roles.ts'

export const auth = createCarelineAuth()

export const SessionContext = createContext<SessionUser | null>(null)

/** Who is signed in. Pages stand behind the session gate, so there is always someone. */
export function useUser(): SessionUser {
  const user = useContext(SessionContext)
  if (!user) throw new Error('This page was drawn outside the session gate.')
  return user
}

/** Whether the person may change things here; pages show fields as text where not. */
export function useMayManage(): boolean {
  return mayManage(useUser().roles)
}
