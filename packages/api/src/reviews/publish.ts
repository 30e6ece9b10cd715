import { z } from 'zod'
import type { ReleaseRow } from '../ports/releases.ts'
import { refuse } from '../problem.ts'
import { APPROVERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownReview, mayDo, mustNotBeOwn, refuseStep } from './known-review.ts'
import { checkReview, publishReview } from './publish-review.ts'

/** Publishes now what somebody else wrote and somebody approved. Its checks run again first; where something is worse it is held back. */
export const publish = allow(...APPROVERS)
  .meta({ audit: { subject: 'review', id: 'reviewId' } })
  .input(z.object({ reviewId: z.uuid() }))
  .mutation(async ({ ctx, input: { reviewId } }): Promise<ReleaseRow> => {
    const review = await knownReview(ctx, reviewId)
    mustNotBeOwn(review, ctx.user)
    if (!mayDo(review, ctx.user).publish) await refuseStep(ctx, reviewId)
    const checked = await checkReview(ctx, review)
    const published = await publishReview(ctx, review, checked, { byUserId: ctx.user.id, scheduled: false })
    if (published.ok) {
      const { number, contentHash } = published.release
      ctx.audit.about({ kind: 'release', id: String(number) }, { reviewId, contentHash })
      return published.release
    }
    const { reasons } = published
    refuse(
      'held-back',
      {
        vi: `Chưa phát hành, vì so với lúc duyệt: ${reasons.map(({ message }) => message.vi).join(' ')}`,
        en: `Not published, because since the approval: ${reasons.map(({ message }) => message.en).join(' ')}`,
      },
      { reasons },
    )
  })
