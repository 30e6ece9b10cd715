import type { ReleaseRepository } from '@careline/api'
import { and, eq, gt, ne, sql } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { person } from '../repositories/person.ts'
import { voidReviews } from '../reviews/submit.ts'
import { campaigns } from '../schema/campaigns.ts'
import { draftEdits } from '../schema/draft-edits.ts'
import { drafts } from '../schema/drafts.ts'
import { user } from '../schema/user.ts'

/** Counts past the draft that has ended; call it with the campaign's row held. @returns the revision that stands for the live release now */
export async function countPast(tx: Queryable, campaignId: string, revision: number): Promise<number> {
  const draftRevision = revision + 1
  await tx.update(campaigns).set({ draftRevision }).where(eq(campaigns.id, campaignId))
  return draftRevision
}

/** The draft, who edited it and what that changed, and the end of a review of what it said before: all or nothing. */
export async function saveDraft(
  tx: Queryable,
  draft: Parameters<ReleaseRepository['saveDraft']>[0],
): Promise<Awaited<ReturnType<ReleaseRepository['saveDraft']>>> {
  const { campaignId, document, baseReleaseId, expectedRevision, at, byUserId, changes } = draft
  const revision = expectedRevision + 1
  const content = { document, baseReleaseId, updatedAt: at, updatedBy: byUserId, revision }
  const [changed] = await tx
    .update(drafts)
    .set(content)
    .where(and(eq(drafts.campaignId, campaignId), eq(drafts.revision, expectedRevision)))
    .returning({ revision: drafts.revision })
  if (!changed && !(await beginDraft(tx, { campaignId, ...content }, expectedRevision)))
    return { ok: false, reason: 'stale', revision: await currentRevision(tx, campaignId) }
  await tx.insert(draftEdits).values({ campaignId, revision, byUserId, at, changes })
  return { ok: true, revision, voided: await voidReviews(tx, { campaignId, byUserId, at }) }
}

export async function discardDraft(
  tx: Queryable,
  discarded: Parameters<ReleaseRepository['discardDraft']>[0],
): Promise<Awaited<ReturnType<ReleaseRepository['discardDraft']>>> {
  const { campaignId, seenRevision, byUserId } = discarded
  // In the order in which a publication takes them, so that neither waits for the other for ever.
  await tx.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, campaignId)).for('update')
  await tx.select({ revision: drafts.revision }).from(drafts).where(eq(drafts.campaignId, campaignId)).for('update')
  const unseen = await tx
    .selectDistinct(person(draftEdits.byUserId))
    .from(draftEdits)
    .leftJoin(user, eq(user.id, draftEdits.byUserId))
    .where(
      and(
        eq(draftEdits.campaignId, campaignId),
        gt(draftEdits.revision, seenRevision),
        ne(draftEdits.byUserId, byUserId),
      ),
    )
  if (unseen.length > 0) return { ok: false, others: unseen.map(({ name }) => name) }
  const [ended] = await tx
    .delete(drafts)
    .where(eq(drafts.campaignId, campaignId))
    .returning({ revision: drafts.revision })
  const revision = ended ? await countPast(tx, campaignId, ended.revision) : null
  return { ok: true, voided: await voidReviews(tx, discarded), revision }
}

/**
 * The first save of a draft. A publication holds the campaign's row, and a draft never begins on what is no longer live, nor by a save that
 * was made on an earlier draft.
 */
async function beginDraft(
  tx: Queryable,
  draft: typeof drafts.$inferInsert,
  expectedRevision: number,
): Promise<boolean> {
  const [campaign] = await tx
    .select({ liveReleaseId: campaigns.liveReleaseId, draftRevision: campaigns.draftRevision })
    .from(campaigns)
    .where(eq(campaigns.id, draft.campaignId))
    .for('share')
  if (campaign?.liveReleaseId !== draft.baseReleaseId || campaign.draftRevision !== expectedRevision) return false
  const begun = await tx.insert(drafts).values(draft).onConflictDoNothing().returning({ revision: drafts.revision })
  return begun.length > 0
}

async function currentRevision(tx: Queryable, campaignId: string): Promise<number> {
  const [now] = await tx
    .select({ revision: sql<number>`coalesce(${drafts.revision}, ${campaigns.draftRevision})` })
    .from(campaigns)
    .leftJoin(drafts, eq(drafts.campaignId, campaigns.id))
    .where(eq(campaigns.id, campaignId))
  return now?.revision ?? 0
}
