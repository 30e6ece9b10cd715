import { type Act, recordChange } from '../audit/act.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../problem.ts'
import { checkReview, publishReview } from './publish-review.ts'

/**
 * Publishes what is scheduled and due, in the name of whoever scheduled it. Any number of servers may do this at once: the database lets one
 * of them through, and what moved on in between is left alone.
 *
 * @returns how many were published or held back
 */
export async function publishDue(ctx: Context): Promise<number> {
  let settled = 0
  for (const reviewId of await ctx.ports.reviews.due(ctx.campaignId, ctx.clock.now())) {
    const review = await ctx.ports.reviews.get(reviewId)
    if (review?.state !== 'scheduled' || !review.scheduledBy) continue
    const act: Act = {
      kind: 'change',
      action: 'reviews.publishDue',
      subject: { kind: 'review', id: reviewId },
      asked: { scheduledBy: review.scheduledBy.id, contentHash: review.contentHash },
    }
    const byUserId = review.scheduledBy.id
    // Before anything is written down: where the check itself fails, it is tried again and again.
    const checked = await checkReview(ctx, review)
    const problem = await recordChange(
      ctx,
      act,
      () => problemOf(() => publishReview(ctx, review, checked, { byUserId, scheduled: true })),
      (refused) => (refused === null ? null : { phase: 'refused', problem: refused }),
    )
    if (problem === null || problem === 'held-back') settled += 1
  }
  return settled
}

/** Why it was not published; null where it was. */
async function problemOf(publish: () => ReturnType<typeof publishReview>): Promise<string | null> {
  try {
    return (await publish()).ok ? null : 'held-back'
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code
    throw error
  }
}
