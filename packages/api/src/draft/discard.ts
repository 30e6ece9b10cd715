import { tellReview } from '../reviews/known-review.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { tellDraft } from './save-document.ts'

/** Throws the draft away, and with it a review of it; the live release is untouched. */
export const discard = allow(...MANAGERS)
  .meta({ audit: { subject: 'draft' } })
  .mutation(async ({ ctx }): Promise<{ ok: true }> => {
    const { voided, revision } = await ctx.ports.releases.discardDraft({
      campaignId: ctx.campaignId,
      byUserId: ctx.user.id,
      at: ctx.clock.now(),
    })
    if (revision !== null) await tellDraft(ctx, revision, [])
    for (const reviewId of voided) await tellReview(ctx, { reviewId, state: 'voided' }, ctx.user.name)
    return { ok: true }
  })
