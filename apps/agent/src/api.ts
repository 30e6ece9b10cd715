import type { AppRouter, LiveEventRow } from '@careline/api'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client'
import type { inferRouterError, inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { retryDelay, shouldRetry } from './shell/retry.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: shouldRetry, retryDelay },
    // What is pressed without a connection says so at once, rather than waiting without a word until there is one.
    mutations: { networkMode: 'always' },
  },
})

const url = '/api/trpc'

export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, methodOverride: 'POST', maxItems: 10 }),
    }),
  ],
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

type Outputs = inferRouterOutputs<AppRouter>
export type CallView = NonNullable<Outputs['calls']['current']>
export type WrapUpView = Outputs['calls']['previewWrapUp']
export type LiveEvent = LiveEventRow['event']
/** What the stream of events says: an event, or who else is there. */
export type LiveMessage = Parameters<NonNullable<Parameters<typeof client.live.events.subscribe>[1]['onData']>>[0]

export type Problem = NonNullable<inferRouterError<AppRouter>>['data']['problem']

/** The server's own sentence about what was refused, or null when it could not be reached. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof TRPCClientError ? ((error as TRPCClientError<AppRouter>).data?.problem ?? null) : null
}

const STALE = new Set(['stale-call', 'call-closed', 'event-refused', 'invalid-input', 'not-found', 'not-allowed'])

/** Whether this page is out of step with the call: another page or agent has it, or the server refuses what was recorded, however often it is asked. */
export const isStale = (error: unknown) => STALE.has(problemOf(error)?.code ?? '')
