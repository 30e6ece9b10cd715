import type { Context, Ports } from '../context.ts'
import type { Role } from '../ports/users.ts'
import { appRouter } from '../router.ts'
import { createCallerFactory } from '../trpc.ts'

/** What somebody of this role may call, over as many of the ports as the test needs. */
export const callerAs = (role: Role, ports: { [port in keyof Ports]?: Partial<Ports[port]> }) =>
  createCallerFactory(appRouter)({
    user: { id: 'u', name: 'U', username: 'u', role },
    sessionLives: async () => true,
    campaignId: 'c',
    ports: ports as Context['ports'],
    clock: { now: () => new Date('2022-10-28T02:00:00Z') },
    ids: { next: () => 'id' },
    shutdown: new AbortController().signal,
  })
