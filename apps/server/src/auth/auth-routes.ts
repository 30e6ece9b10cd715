import { type Asker, ROLES, type SignedIn } from '@careline/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Auth, PEER_HEADER } from './auth.ts'
import { recordAccounts } from './record-accounts.ts'

const BELOW = '/api/auth'

interface AccountRecords {
  askerOf: (request: FastifyRequest) => Promise<Asker>
  pseudonym: (value: string) => string
  accountChanged: (userId: string) => Promise<void>
}

/** Hands everything below `/api/auth` to better-auth, under the audit trail. */
export async function serveAuth(
  app: FastifyInstance,
  auth: Auth,
  { askerOf, pseudonym, accountChanged }: AccountRecords,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 65_536 }, (_request, body, done) =>
      done(null, body),
    )
    scope.all('/api/auth/*', async (request, reply) => {
      const headers = fromNodeHeaders(request.headers)
      headers.set(PEER_HEADER, request.ip)
      const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? 'localhost'}`)
      const body = request.body instanceof Buffer && request.body.length > 0 ? new Uint8Array(request.body) : null
      const handle = () => auth.handler(new Request(url, { method: request.method, headers, body }))
      if (request.method === 'GET') return reply.send(await handle())
      const asked = {
        path: url.pathname.slice(BELOW.length),
        asker: await askerOf(request),
        body: body && jsonOf(body),
      }
      const accountOf = (username: string) => accountNamed(auth, username)
      return reply.send(await recordAccounts(asked, { accountOf, pseudonym, accountChanged }, handle))
    })
  })
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}

/** As better-auth looks a user name up: in small letters. No database is asked for a NUL. */
async function accountNamed(auth: Auth, username: string): Promise<SignedIn | null> {
  if (username.includes('\0')) return null
  const { adapter } = await auth.$context
  const found = await adapter.findOne<{ id: string; name: string; role: string | null }>({
    model: 'user',
    where: [{ field: 'username', value: username.toLowerCase() }],
  })
  const role = ROLES.find((candidate) => candidate === found?.role)
  return found && role ? { id: found.id, name: found.name, username, role } : null
}
