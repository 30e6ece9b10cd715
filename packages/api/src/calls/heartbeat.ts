import { z } from 'zod'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { agentsCall, refuseStaleCall } from './agents-call.ts'
import { LEASE_MS } from './lease.ts'

/** Keeps a call with its agent while its page is open. */
export const heartbeat = allow(...CALLERS)
  .meta({ audit: { unrecorded: 'it keeps a lease and changes nothing that anybody decided' } })
  .input(z.object({ callId: z.uuid(), fence: z.int() }))
  .mutation(async ({ ctx, input: { callId, fence } }): Promise<{ ok: true; leaseUntil: Date }> => {
    await agentsCall(ctx, callId)
    const now = ctx.clock.now()
    if (!(await ctx.ports.calls.renew({ callId, fence, now, leaseMs: LEASE_MS }))) refuseStaleCall()
    return { ok: true, leaseUntil: new Date(now.getTime() + LEASE_MS) }
  })
