import { betterAuth } from 'better-auth'
import type { DBAdapterInstance } from 'better-auth/types'
import { admin, username } from 'better-auth/plugins'
import { access, accountRoles } from './roles.ts'

/** The address of the peer, told to better-auth in a header that no client can set. */
export const PEER_HEADER = 'x-careline-peer'

export interface AuthOptions {
  adapter: DBAdapterInstance
  secret: string
  publicUrl: string | undefined
  nextId: () => string
}

/** Sign-in by user name and password. Nobody signs up: administrators make accounts. */
export function makeAuth({ adapter, secret, publicUrl, nextId }: AuthOptions) {
  return betterAuth({
    appName: 'Careline',
    basePath: '/api/auth',
    baseURL: publicUrl ?? { allowedHosts: ['*'], protocol: 'http', fallback: 'http://localhost' },
    secret,
    database: adapter,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      // A shift may sign in from one address within some minutes; one who tries passwords gets no further than that.
      customRules: { '/sign-in/username': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'careline',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
      database: { generateId: nextId },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 60 }),
      admin({ defaultRole: 'auditor', adminRoles: ['administrator'], ac: access, roles: accountRoles }),
    ],
  })
}
export type Auth = ReturnType<typeof makeAuth>
