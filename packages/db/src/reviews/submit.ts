import type { ReviewRepository } from '@careline/api'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { campaigns } from '../schema/campaigns.ts'
import { drafts } from '../schema/drafts.ts'
import { reviews } from '../schema/reviews.ts'

type Review = Parameters<ReviewRepository['submit']>[0]

const OPEN = ['waiting', 'approved', 'scheduled', 'held-back'] as const

/** Freezes the draft's revision; an edit waits for the end of this, and then makes the review void. */
export async function submitReview(
  tx: Queryable,
  review: Review,
): Promise<{ ok: true } | { ok: false; reason: 'stale-draft' | 'stale-release' }> {
  const { campaignId, byUserId } = review
  // In the order in which a publication takes them, so that neither waits for the other for ever.
  const [campaign] = await tx
    .select({ liveReleaseId: campaigns.liveReleaseId })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for('share')
  const [draft] = await tx
    .select({ revision: drafts.revision, baseReleaseId: drafts.baseReleaseId })
    .from(drafts)
    .where(eq(drafts.campaignId, campaignId))
    .for('share')
  if (draft?.revision !== review.draftRevision) return { ok: false, reason: 'stale-draft' }
  if (campaign?.liveReleaseId !== draft.baseReleaseId) return { ok: false, reason: 'stale-release' }
  await tx.insert(reviews).values({
    id: review.id,
    campaignId,
    state: 'waiting',
    document: review.document,
    contentHash: review.contentHash,
    draftRevision: review.draftRevision,
    baseReleaseId: draft.baseReleaseId,
    message: review.message,
    submittedBy: byUserId,
    submittedAt: review.at,
    authors: sql`(select array_agg(distinct author) from (select by_user_id from draft_edits
      where campaign_id = ${campaignId} union select ${byUserId}::text) edits (author))`,
    evidence: review.evidence,
  })
  return { ok: true }
}

/** What was submitted is no longer what the draft says: whoever approves or publishes next finds nothing. */
export async function voidReviews(
  tx: Queryable,
  { campaignId, byUserId, at }: { campaignId: string; byUserId: string; at: Date },
): Promise<string[]> {
  const voided = await tx
    .update(reviews)
    .set({ state: 'voided', endedBy: byUserId, endedAt: at })
    .where(and(eq(reviews.campaignId, campaignId), inArray(reviews.state, OPEN)))
    .returning({ id: reviews.id })
  return voided.map(({ id }) => id)
}
