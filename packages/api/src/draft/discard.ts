import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Throws the draft away; the live release is untouched. */
export const discard = allow(...MANAGERS)
  .meta({ audit: { subject: 'draft' } })
  .mutation(async ({ ctx }): Promise<{ ok: true }> => {
    await ctx.ports.releases.discardDraft(ctx.campaignId)
    return { ok: true }
  })
