import type { Campaign } from '@careline/campaign'
import { z } from 'zod'
import { workingCopy, type WorkingCopy } from '../draft/working-copy.ts'
import type { Context } from '../context.ts'
import type { ReviewEvidence } from '../ports/reviews.ts'
import { refuse } from '../problem.ts'
import { acceptExamples } from '../releases/accept-examples.ts'
import { contentHash } from '../releases/content-hash.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { gatherEvidence } from './evidence.ts'
import { tellReview } from './known-review.ts'
import { whyNotDecidable } from './try-out.ts'

/**
 * Submits the draft for review: freezes its document with all that a reviewer is shown. Its cases run first: a broken invariant refuses;
 * examples that changed are shown, old → new, and taken over as they now are when asked again with `acceptExamples`.
 */
export const submit = allow(...MANAGERS)
  .meta({ audit: { subject: 'review', keep: ['message', 'revision', 'acceptExamples'] } })
  .input(
    z.object({
      message: z.string().trim().min(1).max(500),
      /** The draft's revision that the submitter has seen: nothing unseen is submitted, and no unseen example is accepted. */
      revision: z.int().min(1),
      acceptExamples: z.boolean().default(false),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<{ reviewId: string }> => {
    const copy = await workingCopy(ctx)
    const revision = submittable(copy, input.revision)
    const cases = await casesInOrder(ctx, copy.campaign, input.acceptExamples)
    const document = acceptExamples(copy.campaign, cases.accepted)
    const undecidable = await whyNotDecidable(ctx, document)
    if (undecidable) refuse('not-decidable', undecidable)
    const evidence = await gatherEvidence(ctx, { before: copy.live.campaign, after: document, cases })
    const reviewId = ctx.ids.next()
    const submitted = await ctx.ports.reviews.submit({
      id: reviewId,
      campaignId: ctx.campaignId,
      document,
      contentHash: contentHash(document),
      draftRevision: revision,
      at: ctx.clock.now(),
      byUserId: ctx.user.id,
      message: input.message,
      evidence,
    })
    if (!submitted.ok) REFUSALS[submitted.reason]()
    ctx.audit.about({ kind: 'review', id: reviewId }, { contentHash: contentHash(document) })
    ctx.audit.changed(copy.live.campaign, document)
    await tellReview(ctx, { reviewId, state: 'waiting' }, ctx.user.name)
    return { reviewId }
  })

const REFUSALS = {
  'stale-draft': (): never =>
    refuse('stale-draft', {
      vi: 'Bản nháp vừa được người khác sửa. Vui lòng xem lại các thay đổi rồi gửi duyệt.',
      en: 'Someone else has just changed the draft. Please look at the changes again, then submit it.',
    }),
  'stale-release': (): never =>
    refuse('stale-release', {
      vi: 'Bản nháp được sửa từ một bản không còn đang dùng. Vui lòng cập nhật bản nháp rồi gửi duyệt.',
      en: 'The draft was made on a release that is not live any more. Please bring it up to date, then submit it.',
    }),
  'review-open': (): never =>
    refuse('review-open', {
      vi: 'Đang có một lần gửi duyệt chưa xong. Vui lòng đợi kết quả, hoặc rút lại rồi gửi lần nữa.',
      en: 'A review is open already. Please wait for its end, or withdraw it and submit again.',
    }),
}

function submittable({ draft, live }: WorkingCopy, seen: number): number {
  if (!draft) refuse('no-draft', { vi: 'Chưa có thay đổi nào để gửi duyệt.', en: 'There is no change to submit.' })
  if (draft.baseReleaseId !== live.release.id) REFUSALS['stale-release']()
  if (draft.revision !== seen) REFUSALS['stale-draft']()
  return draft.revision
}

/** The cases as they all pass once the submitter accepts the examples whose answers changed. */
async function casesInOrder({ ports }: Context, campaign: Campaign, accept: boolean): Promise<ReviewEvidence['cases']> {
  const { passed, failed } = await ports.reasoning.proof({ campaign })
  const broken = failed.filter(({ kind }) => kind === 'invariant')
  if (broken.length > 0)
    refuse(
      'invariant-broken',
      {
        vi: `Chưa gửi duyệt được: bản nháp làm sai ${broken.length} điều bắt buộc.`,
        en: `Not submitted: the draft breaks ${broken.length} case(s) that must always hold.`,
      },
      { cases: broken },
    )
  if (failed.length > 0 && !accept)
    refuse(
      'cases-changed',
      {
        vi: `Thay đổi này làm ${failed.length} ví dụ cho kết quả khác. Vui lòng xem và xác nhận.`,
        en: `This change gives ${failed.length} example(s) another answer. Please look at them and confirm.`,
      },
      { cases: failed },
    )
  return { passed: passed + failed.length, accepted: failed }
}
