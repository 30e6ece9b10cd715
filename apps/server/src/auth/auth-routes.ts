import type { FastifyInstance } from 'fastify'
import { fromNodeHeaders } from 'better-auth/node'
import { type Auth, PEER_HEADER } from './auth.ts'

/** Hands everything below `/api/auth` to better-auth. */
export async function serveAuth(app: FastifyInstance, auth: Auth): Promise<void> {
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
      return reply.send(await auth.handler(new Request(url, { method: request.method, headers, body })))
    })
  })
}
