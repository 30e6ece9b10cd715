import { z } from 'zod'
import type { ReviewRow } from '../ports/reviews.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { isNewsTo, type MayDo, mayDo } from './known-review.ts'

export interface ReviewSummary extends ReviewRow {
  may: MayDo
  /** Decided since this person, who wrote it, has last looked. */
  isNews: boolean
}

/** Newest first, with what the person who asks may do with each. */
export const list = allow(...READERS)
  .input(z.object({ limit: z.int().min(1).max(200).default(50) }))
  .query(async ({ ctx, input }): Promise<ReviewSummary[]> => {
    const reviews = await ctx.ports.reviews.list(ctx.campaignId, input.limit)
    return reviews.map((review) => ({
      ...review,
      may: mayDo(review, ctx.user),
      isNews: isNewsTo(review, ctx.user),
    }))
  })
