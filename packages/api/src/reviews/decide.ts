import { z } from 'zod'
import type { Context } from '../context.ts'
import type { ReviewRow } from '../ports/reviews.ts'
import { refuse } from '../problem.ts'
import { liveRelease } from '../releases/live-release.ts'
import { APPROVERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownReview, mustNotBeOwn, refuseStep, tellReview } from './known-review.ts'

const commentInput = z.object({
  ruleSetId: z.string().min(1).max(200).nullable().default(null),
  /** The rule's name. */
  rule: z.string().min(1).max(200).nullable().default(null),
  text: z.string().trim().min(1).max(2000),
})

/** Approves what somebody else submitted, or sends it back with at least one comment. */
export const decide = allow(...APPROVERS)
  .meta({ audit: { subject: 'review', id: 'reviewId', keep: ['decision'] } })
  .input(
    z.object({
      reviewId: z.uuid(),
      decision: z.enum(['approve', 'send-back']),
      /** Since when the review was held back as the approver saw it; null where it was not. */
      heldAt: z.iso.datetime({ offset: true }).nullable().optional(),
      comments: z.array(commentInput).max(100).default([]),
    }),
  )
  .mutation(async ({ ctx, input: { reviewId, decision, heldAt, comments } }): Promise<{ ok: true }> => {
    const { reviews } = ctx.ports
    const review = await knownReview(ctx, reviewId)
    mustNotBeOwn(review, ctx.user)
    if (decision === 'send-back' && comments.length === 0)
      refuse(
        'invalid-input',
        {
          vi: 'Vui lòng viết vì sao trả lại, để người gửi biết cần sửa gì.',
          en: 'Please write why it goes back, so that its author knows what to mend.',
        },
        { field: 'comments' },
      )
    if (decision === 'approve') await mustBeOnLiveRelease(ctx, review)
    const step = { reviewId, byUserId: ctx.user.id, at: ctx.clock.now() }
    const seen = { heldAt: typeof heldAt === 'string' ? new Date(heldAt) : heldAt }
    const done = decision === 'approve' ? await reviews.approve({ ...step, ...seen }) : await reviews.sendBack(step)
    if (!done) await refuseStep(ctx, reviewId)
    for (const comment of comments) await reviews.comment({ ...step, ...comment, id: ctx.ids.next() })
    ctx.audit.about({ kind: 'review', id: reviewId }, { contentHash: review.contentHash })
    await tellReview(ctx, { reviewId, state: decision === 'approve' ? 'approved' : 'sent-back' }, ctx.user.name)
    return { ok: true }
  })

async function mustBeOnLiveRelease(ctx: Context, { baseRelease }: ReviewRow): Promise<void> {
  const { release } = await liveRelease(ctx)
  if (release.id !== baseRelease.id)
    refuse('stale-release', {
      vi: `Bản ${release.number} đã phát hành sau khi gửi duyệt. Vui lòng trả lại, để người gửi cập nhật bản nháp rồi gửi lại.`,
      en: `Release ${release.number} went live after this was submitted. Please send it back, so that the draft is brought up to date and submitted again.`,
    })
}

/** Says something of a review, of one of its rule sets or rules. */
export const comment = allow(...APPROVERS)
  .meta({ audit: { subject: 'review', id: 'reviewId', keep: ['ruleSetId', 'rule', 'text'] } })
  .input(commentInput.extend({ reviewId: z.uuid() }))
  .mutation(async ({ ctx, input: { reviewId, ...said } }): Promise<{ id: string }> => {
    const { state } = await knownReview(ctx, reviewId)
    const id = ctx.ids.next()
    await ctx.ports.reviews.comment({ id, reviewId, byUserId: ctx.user.id, at: ctx.clock.now(), ...said })
    await tellReview(ctx, { reviewId, state }, ctx.user.name)
    return { id }
  })
