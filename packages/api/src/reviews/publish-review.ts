import type { Campaign } from '@careline/campaign'
import type { Context } from '../context.ts'
import type { ReleaseRow } from '../ports/releases.ts'
import type { HoldReason, ReviewEvidence, ReviewWhole } from '../ports/reviews.ts'
import { contentHash } from '../releases/content-hash.ts'
import { publishDocument } from '../releases/publish-document.ts'
import { frozenDocument } from './frozen-document.ts'
import { tellReview } from './known-review.ts'
import { recheck } from './recheck.ts'

/** What was approved, checked again: `document` is null where this version of the program cannot read it. */
interface Checked {
  document: Campaign | null
  reasons: HoldReason[]
  evidence: ReviewEvidence
}

/** Checks again what was approved, as it would be published now. Writes nothing. */
export async function checkReview(ctx: Context, review: ReviewWhole): Promise<Checked> {
  const read = frozenDocument(review)
  if (read.ok) return { document: read.campaign, ...(await recheck(ctx, review, read.campaign)) }
  const [problem] = read.problems
  return {
    document: null,
    evidence: review.evidence,
    reasons: [
      {
        code: 'not-readable',
        message: {
          vi: `Phiên bản chương trình hiện tại không đọc được bản này: ${problem?.message.vi ?? ''} Trả lại để người gửi sửa bản nháp rồi gửi duyệt lại.`,
          en: `The program as it is now cannot read this: ${problem?.message.en ?? ''} Send it back, so that the draft is mended and submitted again.`,
        },
      },
    ],
  }
}

/**
 * Publishes what was approved, unless the check found that something has become worse since: then it is held back, with the reasons.
 *
 * @throws a refusal where the review, the draft, the live release or the customers moved on in between
 */
export async function publishReview(
  ctx: Context,
  review: ReviewWhole,
  { document, reasons, evidence }: Checked,
  { byUserId, scheduled }: { byUserId: string; scheduled: boolean },
): Promise<{ ok: true; release: ReleaseRow } | { ok: false; reasons: HoldReason[] }> {
  if (!document || reasons.length > 0) {
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
    review: {
      id: review.id,
      scheduled,
      contentHash: contentHash(review.document),
      snapshotId: evidence.impact?.snapshot.id ?? null,
    },
  })
  await tellReview(ctx, { reviewId: review.id, state: 'published' }, release.publishedBy.name)
  return { ok: true, release }
}
