import type { AppRouter } from '@careline/api'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { hashQueryKey } from './shell/query-key-hash.ts'

const url = '/api/trpc'

/** These count over all customers: they must not hold back what travels with them. */
const SLOW = new Set([
  'draft.impact',
  'draft.counts',
  'draft.cases',
  'draft.findings',
  'draft.breakdown',
  'draft.customers',
  'reviews.submit',
  'reviews.publish',
  'data.useSnapshot',
])

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 1, queryKeyHashFn: hashQueryKey } },
})

// Queries go by POST: what people search for and the rules that they try must not stand in an address or a log.
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: (operation) => SLOW.has(operation.path),
        true: httpLink({ url, methodOverride: 'POST' }),
        false: httpBatchLink({ url, methodOverride: 'POST', maxItems: 10 }),
      }),
    }),
  ],
})

/** The API as query, mutation and subscription options. */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

/** What procedures answer, as it arrives: dates are ISO texts. */
export type Answers = inferRouterOutputs<AppRouter>

/** What the stream of events says: an event, or who else is there. */
export type LiveMessage = Parameters<NonNullable<Parameters<typeof client.live.events.subscribe>[1]['onData']>>[0]
