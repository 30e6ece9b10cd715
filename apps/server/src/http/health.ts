import type { FastifyInstance } from 'fastify'

export interface Health {
  status: 'ok' | 'stopping' | 'database-down'
  database: 'pglite' | 'postgres'
  /** The live release's number. */
  release: number | null
  version: string
}

/** `/healthz`: 200 when it serves, 503 when it is stopping or its database does not answer. Nobody needs to be signed in for it. */
export function serveHealth(app: FastifyInstance, read: () => Promise<Health>): void {
  app.get('/healthz', async (_request, reply) => {
    const health = await read()
    return reply
      .status(health.status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health)
  })
}
