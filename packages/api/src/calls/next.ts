import { campaignRow } from '../campaign/campaign-row.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type CallView, callView } from './call-view.ts'
import { LEASE_MS } from './lease.ts'
import { mustBeCallingTime } from './must-be-calling-time.ts'
import { mustNotBePaused } from './must-not-be-paused.ts'

/** The next customer for this agent within calling time, or the call that the agent has open; null when nobody waits. */
export const next = allow(...CALLERS)
  .meta({ audit: { subject: 'customer', kind: 'view', once: true } })
  .mutation(async ({ ctx }): Promise<CallView | null> => {
    const { calls, live } = ctx.ports
    const { now, campaignNow } = await campaignRow(ctx)
    const open = await calls.open(ctx.user.id, ctx.campaignId)
    if (!open) await mustBeCallingTime(ctx, campaignNow)
    const callId = ctx.ids.next()
    const row = await calls.claim({
      callId,
      campaignId: ctx.campaignId,
      agentId: ctx.user.id,
      now,
      campaignAt: campaignNow,
      leaseMs: LEASE_MS,
    })
    if (!row) {
      await mustNotBePaused(ctx)
      ctx.audit.nothingSeen()
      return null
    }
    ctx.audit.about({ kind: 'customer', id: ctx.ports.pseudonyms.of(row.msisdn) }, { callId: row.id })
    if (row.id === callId) await live.publish({ type: 'call-changed', campaignId: ctx.campaignId }, now)
    return callView(ctx, row)
  })
