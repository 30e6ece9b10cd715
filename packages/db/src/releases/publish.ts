import type { ReleaseRepository } from '@careline/api'
import { and, eq, isNull, max, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { buildAudience } from '../audience/build.ts'
import { readAudience } from '../audience/read.ts'
import { audiences } from '../schema/audiences.ts'
import { campaigns } from '../schema/campaigns.ts'
import { drafts } from '../schema/drafts.ts'
import { releases } from '../schema/releases.ts'
import { reviews } from '../schema/reviews.ts'
import { snapshots } from '../schema/snapshots.ts'
import { countPast } from './drafts.ts'
import { selectRows } from './rows.ts'

type Release = Parameters<ReleaseRepository['publish']>[0]

export async function publishRelease(
  tx: Queryable,
  release: Release,
): Promise<Awaited<ReturnType<ReleaseRepository['publish']>>> {
  const { id, campaignId, expectedLiveReleaseId: expected, draftRevision } = release
  const live = expected === null ? isNull(campaigns.liveReleaseId) : eq(campaigns.liveReleaseId, expected)
  // Whoever moves the live release first holds the campaign's row until the commit; the others then no longer match.
  const [held] = await tx
    .select({ snapshotId: campaigns.snapshotId, draftRevision: campaigns.draftRevision })
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), live))
    .for('update')
  if (!held) return { ok: false, reason: 'conflict' }
  const [draft] = await tx
    .select({ revision: drafts.revision })
    .from(drafts)
    .where(eq(drafts.campaignId, campaignId))
    .for('update')
  if (draftRevision !== 'kept' && (draft?.revision ?? null) !== draftRevision)
    return { ok: false, reason: 'stale-draft' }
  if (release.review && held.snapshotId !== release.review.snapshotId) return { ok: false, reason: 'snapshot-moved' }
  if (release.review && !(await endReview(tx, release, release.review))) return { ok: false, reason: 'not-approved' }
  await tx.update(campaigns).set({ liveReleaseId: id }).where(eq(campaigns.id, campaignId))
  const [last] = await tx
    .select({ number: max(releases.number) })
    .from(releases)
    .where(eq(releases.campaignId, campaignId))
  await tx.insert(releases).values({
    id,
    campaignId,
    number: (last?.number ?? 0) + 1,
    contentHash: release.contentHash,
    document: release.document,
    publishedAt: release.at,
    publishedBy: release.byUserId,
    message: release.message,
    restoresNumber: release.restoresNumber,
    reviewId: release.review?.id ?? null,
  })
  if (draftRevision !== 'kept') await tx.delete(drafts).where(eq(drafts.campaignId, campaignId))
  // What was typed on the release before was typed on another document.
  if (expected !== null && !(draft && draftRevision === 'kept'))
    await countPast(tx, campaignId, draft?.revision ?? held.draftRevision)
  const decided = held.snapshotId !== null && (await decideCustomers(tx, release, held.snapshotId))
  const [row] = await selectRows(tx).where(eq(releases.id, id))
  if (!row) throw new Error('The release that was just written is not there.')
  const audience = decided && release.audience ? await readAudience(tx, eq(audiences.id, release.audience.id)) : null
  return { ok: true, release: row, audience }
}

/** The customers of the snapshot in use by the release that goes live in this transaction. */
async function decideCustomers(tx: Queryable, release: Release, snapshotId: string): Promise<boolean> {
  const { id: releaseId, campaignId, at, audience } = release
  const [snapshot] = await tx.select().from(snapshots).where(eq(snapshots.id, snapshotId))
  if (!audience || !snapshot) return false
  const { id: audienceId, campaign } = audience
  return buildAudience(tx, { audienceId, campaignId, snapshotId, releaseId, campaign, at }, snapshot)
}

/** Nothing but what somebody else approved, as they approved it, and by somebody who did not write it. */
async function endReview(
  tx: Queryable,
  { byUserId, at, expectedLiveReleaseId }: Release,
  { id, scheduled, contentHash }: NonNullable<Release['review']>,
): Promise<boolean> {
  const now: SQL = scheduled
    ? sql`${reviews.state} = 'scheduled' and ${reviews.publishAt} <= ${at.toISOString()}::timestamptz
        and ${reviews.scheduledBy} = ${byUserId}`
    : sql`${reviews.state} in ('approved', 'scheduled')`
  const ended = await tx
    .update(reviews)
    .set({ state: 'published', publishedBy: byUserId, endedAt: at, seenBy: [] })
    .where(
      and(
        eq(reviews.id, id),
        now,
        eq(reviews.contentHash, contentHash),
        sql`${reviews.baseReleaseId} = ${expectedLiveReleaseId}::uuid`,
        sql`${reviews.approvedBy} is not null and ${byUserId}::text <> all(${reviews.authors})`,
      ),
    )
    .returning({ id: reviews.id })
  return ended.length > 0
}
