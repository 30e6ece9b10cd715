import { appRouter, type Context } from '@careline/api'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'

/** The most procedures that one batched request may name. */
const MAX_BATCH_SIZE = 20

/** The API at `/api/trpc`, live events (SSE) included. */
export async function serveTrpc(
  app: FastifyInstance,
  createContext: (request: FastifyRequest) => Promise<Context>,
  log: Logger,
): Promise<void> {
  await app.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BATCH_SIZE,
      // Queries may come by POST: names searched for and rule sets tried stand in no address, and have no length limit.
      allowMethodOverride: true,
      createContext: ({ req }) => createContext(req),
      onError: ({ error, ctx }) => {
        // Without a context the API itself has no log to write to: the database did not say who asks.
        if (!ctx) log.error({ err: error.cause ?? error }, 'a request got no context')
      },
    } satisfies FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'],
  })
}
