import { isDeepStrictEqual } from 'node:util'
import { callFlags } from '@careline/campaign'
import { applyEvent, callEventSchema } from '@careline/content'
import { z } from 'zod'
import { campaignRow } from '../campaign/campaign-row.ts'
import { refuse } from '../problem.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { agentsCall, plannedCall, refuseWrite } from './agents-call.ts'
import { LEASE_MS } from './lease.ts'

/** Records what happened in a call, at `seq`: the number of events so far. An answer that got lost may be asked for again. */
export const append = allow(...CALLERS)
  .meta({ audit: { subject: 'call', id: 'callId', keep: ['seq', 'event.type'], once: true } })
  .input(z.object({ callId: z.uuid(), fence: z.int(), seq: z.int().min(0), event: callEventSchema }))
  .mutation(async ({ ctx, input: { callId, fence, seq, event } }): Promise<{ ok: true; seq: number }> => {
    const row = await agentsCall(ctx, callId)
    if (row.fence !== fence) refuseWrite('stale')
    if (row.events.length === seq + 1 && isDeepStrictEqual(row.events[seq], event)) return { ok: true, seq: seq + 1 }
    if (row.events.length !== seq) refuseWrite('stale')
    const { campaign, plan } = await plannedCall(ctx, row)
    const topics = plan.topics.map(({ id }) => id)
    const applied = applyEvent(campaign.script, topics, callFlags(campaign, plan), row.events, event)
    if (!applied.ok) refuse('event-refused', applied.problem.message)
    const { now, campaignNow } = await campaignRow(ctx)
    const done = await ctx.ports.calls.append({
      callId,
      fence,
      seq,
      event,
      now,
      campaignAt: campaignNow,
      leaseMs: LEASE_MS,
    })
    if (!done.ok) refuseWrite(done.reason)
    return { ok: true, seq: seq + 1 }
  })
