import type { SessionUser } from './auth-client.ts'

/** Why a page is another one than a moment ago, though nobody did anything in it: its person has another role, or is signed out. */
export type SessionNews = 'role' | 'ended'

/** The session of everything that is drawn behind a `SessionGate`. */
export interface PageSession {
  user: SessionUser
  news: SessionNews | null
  /** What the server says of the session now: the page follows it, and says why. Null hides what was said. */
  tell: (news: SessionNews | null) => void
  signOut: () => void
}
