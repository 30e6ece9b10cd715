import { ROLES, type SignedIn } from '@careline/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { IncomingHttpHeaders } from 'node:http'
import type { Auth } from './auth.ts'

/** Who asks, by the session cookie; null when nobody is signed in, the session ended, or the account has no role here. */
export async function signedInUser(auth: Auth, headers: IncomingHttpHeaders): Promise<SignedIn | null> {
  if (!headers.cookie) return null
  const session = await auth.api.getSession({ headers: fromNodeHeaders(headers), query: { disableCookieCache: true } })
  if (!session) return null
  const { id, name, username, role, banned } = session.user
  const known = ROLES.find((candidate) => candidate === role)
  if (!known || banned) return null
  return { id, name, username: username ?? '', role: known }
}
