import type { Campaign } from '@careline/campaign'
import { z } from 'zod'
import type { ReviewWhole } from '../ports/reviews.ts'
import { refuse } from '../problem.ts'
import { releaseDocument } from '../releases/release-document.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { frozenDocument } from './frozen-document.ts'
import { isNewsTo, knownReview, type MayDo, mayDo } from './known-review.ts'

export interface ReviewView extends ReviewWhole {
  document: Campaign
  /** The document of the base release, to lay beside it. */
  baseDocument: Campaign
  may: MayDo
  /** Decided since this person, who wrote it, has last looked. */
  isNews: boolean
}

/** A review with all that was frozen for it, what was said of it, and both documents. */
export const get = allow(...READERS)
  .input(z.object({ reviewId: z.uuid() }))
  .query(async ({ ctx, input }): Promise<ReviewView> => {
    const review = await knownReview(ctx, input.reviewId)
    const base = await ctx.ports.releases.get(review.baseRelease.id)
    if (!base) throw new Error('The base release of a review is not there.')
    const read = frozenDocument(review)
    if (!read.ok)
      refuse(
        'invalid-document',
        {
          vi: `Phiên bản chương trình hiện tại không đọc được bản gửi duyệt này: ${read.problems[0]?.message.vi ?? ''}`,
          en: `The program as it is now cannot read this submission: ${read.problems[0]?.message.en ?? ''}`,
        },
        { problems: read.problems },
      )
    return {
      ...review,
      document: read.campaign,
      baseDocument: releaseDocument(base),
      may: mayDo(review, ctx.user),
      isNews: isNewsTo(review, ctx.user),
    }
  })
