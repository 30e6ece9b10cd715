import type { Context } from '../context.ts'
import { parsedOrRefused } from '../draft/working-copy.ts'
import type { ReleaseRow } from '../ports/releases.ts'
import type { HoldReason, ReviewWhole } from '../ports/reviews.ts'
import { publishDocument } from '../releases/publish-document.ts'
import { tellReview } from './known-review.ts'
import { recheck } from './recheck.ts'

/**
 * Publishes what was approved, unless something has become worse since: then it is held back, with the reasons.
 *
 * @throws a refusal where the review, the draft or the live release moved on in between
 */
export async function publishReview(
  ctx: Context,
  review: ReviewWhole,
  { byUserId, scheduled }: { byUserId: string; scheduled: boolean },
): Promise<{ ok: true; release: ReleaseRow } | { ok: false; reasons: HoldReason[] }> {
  const document = parsedOrRefused(review.document)
  const { reasons, evidence } = await recheck(ctx, review, document)
  if (reasons.length > 0) {
    const held = await ctx.ports.reviews.holdBack({ reviewId: review.id, at: ctx.clock.now(), reasons, evidence })
    if (held) await tellReview(ctx, { reviewId: review.id, state: 'held-back' }, null)
    return { ok: false, reasons }
  }
  const release = await publishDocument(ctx, {
    byUserId,
    document,
    message: review.message,
    restoresNumber: null,
    expectedLiveReleaseId: review.baseRelease.id,
    draftRevision: review.draftRevision,
    review: { id: review.id, scheduled },
  })
  await tellReview(ctx, { reviewId: review.id, state: 'published' }, release.publishedBy.name)
  return { ok: true, release }
}
