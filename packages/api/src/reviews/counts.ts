import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { mayDo, wrote } from './known-review.ts'

export interface ReviewCounts {
  /** Open ones that this person may decide or publish. */
  waitingForMe: number
  /** The newest review, where this person wrote it and it was approved, scheduled or sent back. */
  decidedOfMine: number
  heldBack: number
}

/** Enough to see the newest review and the open one; older ones are all settled. */
const RECENT = 20

/** For the badge on every page. */
export const counts = allow(...READERS).query(async ({ ctx }): Promise<ReviewCounts> => {
  const recent = await ctx.ports.reviews.list(ctx.campaignId, RECENT)
  const [newest] = recent
  const mine = newest && wrote(newest, ctx.user) ? [newest] : []
  return {
    waitingForMe: recent.filter((review) => {
      const may = mayDo(review, ctx.user)
      return may.approve || (review.state === 'approved' && may.publish)
    }).length,
    decidedOfMine: mine.filter(({ state }) => state === 'approved' || state === 'scheduled' || state === 'sent-back')
      .length,
    heldBack: recent.filter(({ state }) => state === 'held-back').length,
  }
})
