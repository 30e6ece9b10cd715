import { z } from 'zod'
import { REVIEW_STATES } from '../ports/reviews.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** An author has looked at how their change stands: it is no news to them until somebody decides again. */
export const seen = allow(...READERS)
  .meta({ audit: { unrecorded: 'that an author has read a decision changes nothing for anybody else' } })
  .input(z.object({ reviewId: z.uuid(), state: z.enum(REVIEW_STATES) }))
  .mutation(async ({ ctx, input }): Promise<{ ok: true }> => {
    await ctx.ports.reviews.seen({ ...input, byUserId: ctx.user.id })
    return { ok: true }
  })
