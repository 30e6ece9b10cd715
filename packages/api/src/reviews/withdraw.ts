import { z } from 'zod'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownReview, refuseStep, tellReview } from './known-review.ts'

/** Takes a submission back; the draft stays as it is. */
export const withdraw = allow(...MANAGERS)
  .meta({ audit: { subject: 'review', id: 'reviewId' } })
  .input(z.object({ reviewId: z.uuid() }))
  .mutation(async ({ ctx, input: { reviewId } }): Promise<{ ok: true }> => {
    await knownReview(ctx, reviewId)
    const done = await ctx.ports.reviews.withdraw({ reviewId, byUserId: ctx.user.id, at: ctx.clock.now() })
    if (!done) await refuseStep(ctx, reviewId)
    await tellReview(ctx, { reviewId, state: 'withdrawn' }, ctx.user.name)
    return { ok: true }
  })
