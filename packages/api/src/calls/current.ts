import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type CallView, callView } from './call-view.ts'

/** The call that this agent has open, as it stands: what a reload goes on with. */
export const current = allow(...CALLERS)
  .meta({ audit: { subject: 'customer' } })
  .query(async ({ ctx }): Promise<CallView | null> => {
    const row = await ctx.ports.calls.open(ctx.user.id, ctx.campaignId)
    if (!row) {
      ctx.audit.nothingSeen()
      return null
    }
    ctx.audit.about({ kind: 'customer', id: ctx.ports.pseudonyms.of(row.msisdn) }, { callId: row.id })
    return callView(ctx, row)
  })
