import type { Context } from '../context.ts'
import type { ReviewRow, ReviewState, ReviewWhole } from '../ports/reviews.ts'
import type { SignedIn } from '../ports/users.ts'
import { refuse } from '../problem.ts'
import { APPROVERS, MANAGERS } from '../roles.ts'

const OPEN: readonly ReviewState[] = ['waiting', 'approved', 'scheduled', 'held-back']

/** The campaign's review by its id, or a refusal. */
export async function knownReview(ctx: Context, reviewId: string): Promise<ReviewWhole> {
  const review = await ctx.ports.reviews.get(reviewId)
  if (!review || review.campaignId !== ctx.campaignId)
    refuse('not-found', { vi: 'Không có lần gửi duyệt này.', en: 'There is no such review.' })
  return review
}

/** What the person may do with a review as it stands; the database decides again when they do. */
export interface MayDo {
  approve: boolean
  sendBack: boolean
  publish: boolean
  schedule: boolean
  unschedule: boolean
  withdraw: boolean
}

export function mayDo(review: Pick<ReviewRow, 'state' | 'authors'>, user: SignedIn): MayDo {
  const { state } = review
  const isAuthor = wrote(review, user)
  const approver = (APPROVERS as readonly string[]).includes(user.role)
  const decides = approver && !isAuthor
  const publishes = decides && (state === 'approved' || state === 'scheduled')
  return {
    approve: decides && (state === 'waiting' || state === 'held-back'),
    sendBack: decides && OPEN.includes(state),
    publish: publishes,
    schedule: publishes,
    unschedule: approver && state === 'scheduled',
    withdraw: OPEN.includes(state) && (isAuthor || (MANAGERS as readonly string[]).includes(user.role)),
  }
}

export const wrote = ({ authors }: Pick<ReviewRow, 'authors'>, user: Pick<SignedIn, 'id'>): boolean =>
  authors.some(({ id }) => id === user.id)

const DECIDED: readonly ReviewState[] = ['approved', 'scheduled', 'published', 'sent-back', 'held-back']

/** Whether somebody decided about what this person wrote, and they have not looked at it since. */
export const isNewsTo = (review: Pick<ReviewRow, 'state' | 'authors' | 'seenBy'>, user: SignedIn): boolean =>
  DECIDED.includes(review.state) && wrote(review, user) && !review.seenBy.includes(user.id)

/** Refuses whoever wrote the change, whatever their role. */
export function mustNotBeOwn(review: Pick<ReviewRow, 'authors'>, user: Pick<SignedIn, 'id'>): void {
  if (wrote(review, user))
    refuse('own-change', {
      vi: 'Đây là thay đổi do chính Anh/Chị viết hoặc gửi duyệt. Vui lòng nhờ người khác duyệt và phát hành.',
      en: 'You wrote or submitted this change yourself. Please ask somebody else to approve and publish it.',
    })
}

const STATE_WORDS: Record<ReviewState, { vi: string; en: string }> = {
  waiting: { vi: 'đang chờ duyệt', en: 'waiting for approval' },
  approved: { vi: 'đã được duyệt', en: 'approved' },
  scheduled: { vi: 'đã được hẹn giờ phát hành', en: 'scheduled' },
  'held-back': { vi: 'bị giữ lại', en: 'held back' },
  published: { vi: 'đã phát hành', en: 'published' },
  'sent-back': { vi: 'đã được trả lại', en: 'sent back' },
  withdrawn: { vi: 'đã được rút lại', en: 'withdrawn' },
  voided: { vi: 'không còn hiệu lực vì bản nháp đã thay đổi', en: 'void, since the draft was changed' },
}

/** A step that the database did not take: says how the review stands now. */
export async function refuseStep(ctx: Context, reviewId: string): Promise<never> {
  const { state } = await knownReview(ctx, reviewId)
  const words = STATE_WORDS[state]
  refuse('review-state', {
    vi: `Lần gửi duyệt này ${words.vi} nên không làm được việc đó. Vui lòng tải lại trang.`,
    en: `This review is ${words.en}, so that cannot be done. Please load the page again.`,
  })
}

/** Tells every page that a review moved on. */
export async function tellReview(
  ctx: Context,
  { reviewId, state }: { reviewId: string; state: ReviewState },
  byName: string | null,
): Promise<void> {
  await ctx.ports.live.publish(
    { type: 'review-changed', campaignId: ctx.campaignId, reviewId, state, byName },
    ctx.clock.now(),
  )
}
