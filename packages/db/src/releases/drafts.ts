import type { ReleaseRepository } from '@careline/api'
import { and, eq } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { voidReviews } from '../reviews/submit.ts'
import { campaigns } from '../schema/campaigns.ts'
import { draftEdits } from '../schema/draft-edits.ts'
import { drafts } from '../schema/drafts.ts'

/** The draft, who edited it and what that changed, and the end of a review of what it said before: all or nothing. */
export async function saveDraft(
  tx: Queryable,
  draft: Parameters<ReleaseRepository['saveDraft']>[0],
): Promise<Awaited<ReturnType<ReleaseRepository['saveDraft']>>> {
  const { campaignId, document, baseReleaseId, expectedRevision, at, byUserId, changes } = draft
  const revision = expectedRevision + 1
  const content = { document, baseReleaseId, updatedAt: at, updatedBy: byUserId, revision }
  const [saved] =
    expectedRevision === 0
      ? await beginDraft(tx, { campaignId, ...content })
      : await tx
          .update(drafts)
          .set(content)
          .where(and(eq(drafts.campaignId, campaignId), eq(drafts.revision, expectedRevision)))
          .returning({ revision: drafts.revision })
  if (!saved) {
    const [now] = await tx.select({ revision: drafts.revision }).from(drafts).where(eq(drafts.campaignId, campaignId))
    return { ok: false, reason: 'stale', revision: now?.revision ?? 0 }
  }
  await tx.insert(draftEdits).values({ campaignId, revision, byUserId, at, changes })
  return { ok: true, revision, voided: await voidReviews(tx, { campaignId, byUserId, at }) }
}

export async function discardDraft(
  tx: Queryable,
  discarded: Parameters<ReleaseRepository['discardDraft']>[0],
): Promise<{ voided: string[] }> {
  await tx.delete(drafts).where(eq(drafts.campaignId, discarded.campaignId))
  return { voided: await voidReviews(tx, discarded) }
}

/** The first save of a draft. A publication holds the campaign's row, and a draft never begins on what is no longer live. */
async function beginDraft(tx: Queryable, draft: typeof drafts.$inferInsert): Promise<{ revision: number }[]> {
  const [campaign] = await tx
    .select({ liveReleaseId: campaigns.liveReleaseId })
    .from(campaigns)
    .where(eq(campaigns.id, draft.campaignId))
    .for('share')
  if (campaign?.liveReleaseId !== draft.baseReleaseId) return []
  return tx.insert(drafts).values(draft).onConflictDoNothing().returning({ revision: drafts.revision })
}
