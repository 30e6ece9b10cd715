import { usernameClient } from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'
import { useState } from 'react'

/** Why someone could not be signed in; each has words under `ui.signIn`. */
export type SignInFailure = 'wrong' | 'blocked' | 'tooMany' | 'unreachable' | 'failed'

/** Why somebody's own password was not changed; each has words under `ui.password`. */
export type PasswordFailure = 'wrong' | 'tooMany' | 'unreachable' | 'failed'

/** As the server asks for it. */
export const SHORTEST_PASSWORD = 8

export interface SessionUser {
  id: string
  name: string
  username: string
  /** Careline's roles, e.g. `['manager']`. */
  roles: string[]
}

export type Session =
  | { status: 'loading' }
  | { status: 'signedOut' }
  | { status: 'unreachable'; retry: () => void }
  /** `askAgain` asks the server who is signed in now; the page is drawn by the old answer until the new one is there. */
  | { status: 'signedIn'; user: SessionUser; askAgain: () => Promise<void> }

export interface CarelineAuth {
  /** Signs in at `/api/auth` with a username; `null` when it went well. The session hook then hears of it. */
  signIn: (username: string, password: string) => Promise<SignInFailure | null>
  signOut: () => Promise<void>
  /** Changes one's own password and ends one's other sessions; `null` when it went well. */
  changePassword: (current: string, next: string) => Promise<PasswordFailure | null>
  /** Who is signed in on this page; follows signing in and out in other tabs too. */
  useSession: () => Session
}

interface AnswerError {
  status: number
  code?: string | undefined
}

/** What a refusal of the sign-in endpoint means for the person. */
export function signInFailure(error: AnswerError): SignInFailure {
  if (error.code === 'BANNED_USER') return 'blocked'
  if (error.status === 429) return 'tooMany'
  if (error.status === 401 || error.status === 400 || error.status === 422) return 'wrong'
  return error.status === 0 ? 'unreachable' : 'failed'
}

/** What a refusal of a new password means for the person. */
export function passwordFailure(error: AnswerError): PasswordFailure {
  if (error.code === 'INVALID_PASSWORD') return 'wrong'
  if (error.status === 429) return 'tooMany'
  return error.status === 0 ? 'unreachable' : 'failed'
}

/** Better-auth's user as we name it; the role column may hold several, with commas. */
export function sessionUser(user: { id: string; name: string }): SessionUser {
  const extra = user as { username?: string | null; role?: string | null }
  const roles = (extra.role ?? '').split(',').map((role) => role.trim())
  return { id: user.id, name: user.name, username: extra.username ?? '', roles: roles.filter(Boolean) }
}

/** The one client of `/api/auth` that an app makes, at module level. */
export function createCarelineAuth(): CarelineAuth {
  const client = createAuthClient({ basePath: '/api/auth', plugins: [usernameClient()] })
  return {
    async signIn(username, password) {
      try {
        const { error } = await client.signIn.username({ username: username.trim(), password })
        return error ? signInFailure(error) : null
      } catch {
        return 'unreachable'
      }
    },
    async signOut() {
      await client.signOut()
    },
    async changePassword(currentPassword, newPassword) {
      try {
        const { error } = await client.changePassword({ currentPassword, newPassword, revokeOtherSessions: true })
        return error ? passwordFailure(error) : null
      } catch {
        return 'unreachable'
      }
    },
    useSession() {
      const { data, isPending, error, refetch } = client.useSession()
      // Whoever is signing in is not interrupted where it is asked again, as it is whenever the window comes to the front.
      const [answered, setAnswered] = useState(false)
      if (!answered && !isPending && !error) setAnswered(true)
      if (data) return { status: 'signedIn', user: sessionUser(data.user), askAgain: () => refetch() }
      if (isPending && !answered) return { status: 'loading' }
      if (error && error.status !== 401 && !answered) return { status: 'unreachable', retry: () => void refetch() }
      return { status: 'signedOut' }
    },
  }
}
