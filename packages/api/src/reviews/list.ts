import { z } from 'zod'
import type { ReviewRow } from '../ports/reviews.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type MayDo, mayDo } from './known-review.ts'

export type ReviewSummary = ReviewRow & { may: MayDo }

/** Newest first, with what the person who asks may do with each. */
export const list = allow(...READERS)
  .input(z.object({ limit: z.int().min(1).max(200).default(50) }))
  .query(async ({ ctx, input }): Promise<ReviewSummary[]> => {
    const reviews = await ctx.ports.reviews.list(ctx.campaignId, input.limit)
    return reviews.map((review) => ({ ...review, may: mayDo(review, ctx.user) }))
  })
