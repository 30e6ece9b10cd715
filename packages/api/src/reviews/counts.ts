import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { isNewsTo, mayDo } from './known-review.ts'

export interface ReviewCounts {
  /** Open ones that this person may decide or publish. */
  waitingForMe: number
  /** What this person wrote and somebody has decided about, until they look at it. */
  decidedOfMine: number
  heldBack: number
}

/** As many as the list shows; older ones are all settled. */
const RECENT = 200

/** For the badge on every page. */
export const counts = allow(...READERS).query(async ({ ctx }): Promise<ReviewCounts> => {
  const recent = await ctx.ports.reviews.list(ctx.campaignId, RECENT)
  return {
    waitingForMe: recent.filter((review) => {
      const may = mayDo(review, ctx.user)
      return may.approve || (review.state === 'approved' && may.publish)
    }).length,
    decidedOfMine: recent.filter((review) => isNewsTo(review, ctx.user)).length,
    heldBack: recent.filter(({ state }) => state === 'held-back').length,
  }
})
