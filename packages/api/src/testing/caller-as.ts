import type { Context, Ports } from '../context.ts'
import type { AuditEntry } from '../ports/audit.ts'
import type { Role } from '../ports/users.ts'
import { appRouter } from '../router.ts'
import { createCallerFactory } from '../trpc.ts'

/** What somebody of this role may call, over as many of the ports as the test needs; what the audit trail was told is put into `told`. */
export const callerAs = (
  role: Role,
  ports: { [port in keyof Ports]?: Partial<Ports[port]> },
  told: AuditEntry[] = [],
) =>
  createCallerFactory(appRouter)({
    user: { id: 'u', name: 'U', username: 'u', role },
    from: { ip: '10.0.0.7', agent: 'Firefox' },
    sessionLives: async () => true,
    campaignId: 'c',
    ports: {
      audit: { append: async (entry: AuditEntry) => told.push(entry) },
      pseudonyms: { of: (value: string) => `p(${value.length})` },
      ...ports,
    } as Context['ports'],
    clock: { now: () => new Date('2022-10-28T02:00:00Z') },
    ids: { next: () => 'id' },
    shutdown: new AbortController().signal,
  })
