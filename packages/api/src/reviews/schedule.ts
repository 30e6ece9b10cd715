import { z } from 'zod'
import { refuse } from '../problem.ts'
import { APPROVERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownReview, mustNotBeOwn, refuseStep, tellReview } from './known-review.ts'

/** Has an approved change published at a moment of real time; its checks run again then. */
export const schedule = allow(...APPROVERS)
  .meta({ audit: { subject: 'review', id: 'reviewId', keep: ['at'] } })
  .input(z.object({ reviewId: z.uuid(), at: z.iso.datetime({ offset: true }) }))
  .mutation(async ({ ctx, input: { reviewId, at } }): Promise<{ ok: true }> => {
    mustNotBeOwn(await knownReview(ctx, reviewId), ctx.user)
    const now = ctx.clock.now()
    const publishAt = new Date(at)
    if (publishAt <= now)
      refuse(
        'invalid-input',
        {
          vi: 'Giờ phát hành phải ở phía trước. Vui lòng chọn lại, hoặc phát hành ngay.',
          en: 'The time has to lie ahead. Please choose another one, or publish now.',
        },
        { field: 'at' },
      )
    const step = { reviewId, byUserId: ctx.user.id, at: now }
    if (!(await ctx.ports.reviews.schedule({ ...step, publishAt }))) await refuseStep(ctx, reviewId)
    await tellReview(ctx, { reviewId, state: 'scheduled' }, ctx.user.name)
    return { ok: true }
  })

/** Takes the time away again; the approval stays. */
export const unschedule = allow(...APPROVERS)
  .meta({ audit: { subject: 'review', id: 'reviewId' } })
  .input(z.object({ reviewId: z.uuid() }))
  .mutation(async ({ ctx, input: { reviewId } }): Promise<{ ok: true }> => {
    await knownReview(ctx, reviewId)
    const step = { reviewId, byUserId: ctx.user.id, at: ctx.clock.now() }
    if (!(await ctx.ports.reviews.unschedule(step))) await refuseStep(ctx, reviewId)
    await tellReview(ctx, { reviewId, state: 'approved' }, ctx.user.name)
    return { ok: true }
  })
