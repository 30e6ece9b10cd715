import { z } from 'zod'
import { refuse } from '../problem.ts'
import { tellReview } from '../reviews/known-review.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { tellDraft } from './save-document.ts'

/** Throws the draft away, and with it a review of it; the live release is untouched. */
export const discard = allow(...MANAGERS)
  .meta({ audit: { subject: 'draft', keep: ['revision'] } })
  .input(
    z.object({
      /** The draft's revision that the person has seen: what others have saved since is not thrown away. */
      revision: z.int().min(0),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<{ ok: true }> => {
    const discarded = await ctx.ports.releases.discardDraft({
      campaignId: ctx.campaignId,
      seenRevision: input.revision,
      byUserId: ctx.user.id,
      at: ctx.clock.now(),
    })
    if (!discarded.ok)
      refuse('stale-draft', {
        vi: `${discarded.others.join(', ')} vừa sửa bản nháp nên chưa bỏ gì. Vui lòng xem các thay đổi đó rồi quyết định lại.`,
        en: `${discarded.others.join(', ')} has just changed the draft, so nothing was discarded. Please look at those changes, then decide again.`,
      })
    const { voided, revision } = discarded
    if (revision !== null) await tellDraft(ctx, revision, [])
    for (const reviewId of voided) await tellReview(ctx, { reviewId, state: 'voided' }, ctx.user.name)
    return { ok: true }
  })
