import type { ReleaseRepository, ReleaseRow } from '@careline/api'
import { and, desc, eq, isNull, max } from 'drizzle-orm'
import type { Database, Queryable } from '../driver/database.ts'
import { campaigns } from '../schema/campaigns.ts'
import { drafts } from '../schema/drafts.ts'
import { releases } from '../schema/releases.ts'
import { user } from '../schema/user.ts'
import { person } from './person.ts'

const rowColumns = {
  id: releases.id,
  campaignId: releases.campaignId,
  number: releases.number,
  contentHash: releases.contentHash,
  publishedAt: releases.publishedAt,
  publishedBy: person(releases.publishedBy),
  message: releases.message,
  restoresNumber: releases.restoresNumber,
}

function selectRows(database: Queryable) {
  return database.select(rowColumns).from(releases).leftJoin(user, eq(user.id, releases.publishedBy))
}

function selectWhole(database: Queryable) {
  return database
    .select({ ...rowColumns, document: releases.document })
    .from(releases)
    .leftJoin(user, eq(user.id, releases.publishedBy))
}

type Release = Parameters<ReleaseRepository['publish']>[0]

export function releaseRepository({ drizzle }: Database): ReleaseRepository {
  return {
    list: (campaignId) => selectRows(drizzle).where(eq(releases.campaignId, campaignId)).orderBy(desc(releases.number)),
    async get(releaseId) {
      const [row] = await selectWhole(drizzle).where(eq(releases.id, releaseId))
      return row ?? null
    },
    async getByNumber(campaignId, number) {
      const [row] = await selectWhole(drizzle).where(
        and(eq(releases.campaignId, campaignId), eq(releases.number, number)),
      )
      return row ?? null
    },
    publish: (release) => drizzle.transaction((tx) => publish(tx, release)),
    async draft(campaignId) {
      const [row] = await drizzle
        .select({
          campaignId: drafts.campaignId,
          document: drafts.document,
          revision: drafts.revision,
          baseReleaseId: drafts.baseReleaseId,
          updatedAt: drafts.updatedAt,
          updatedBy: person(drafts.updatedBy),
        })
        .from(drafts)
        .leftJoin(user, eq(user.id, drafts.updatedBy))
        .where(eq(drafts.campaignId, campaignId))
      return row ?? null
    },
    async saveDraft({ campaignId, document, baseReleaseId, expectedRevision, at, byUserId }) {
      const content = { document, baseReleaseId, updatedAt: at, updatedBy: byUserId, revision: expectedRevision + 1 }
      const [saved] =
        expectedRevision === 0
          ? await drizzle
              .insert(drafts)
              .values({ campaignId, ...content })
              .onConflictDoNothing()
              .returning({ revision: drafts.revision })
          : await drizzle
              .update(drafts)
              .set(content)
              .where(and(eq(drafts.campaignId, campaignId), eq(drafts.revision, expectedRevision)))
              .returning({ revision: drafts.revision })
      if (saved) return { ok: true, revision: saved.revision }
      const [now] = await drizzle
        .select({ revision: drafts.revision })
        .from(drafts)
        .where(eq(drafts.campaignId, campaignId))
      return { ok: false, reason: 'stale', revision: now?.revision ?? 0 }
    },
    async discardDraft(campaignId) {
      await drizzle.delete(drafts).where(eq(drafts.campaignId, campaignId))
    },
  }
}

async function publish(
  tx: Queryable,
  release: Release,
): Promise<{ ok: true; release: ReleaseRow } | { ok: false; reason: 'conflict' }> {
  const { id, campaignId, expectedLiveReleaseId: expected } = release
  // Whoever moves the live release first holds the campaign's row until the commit; the others then no longer match.
  const moved = await tx
    .update(campaigns)
    .set({ liveReleaseId: id })
    .where(
      and(
        eq(campaigns.id, campaignId),
        expected === null ? isNull(campaigns.liveReleaseId) : eq(campaigns.liveReleaseId, expected),
      ),
    )
    .returning({ id: campaigns.id })
  if (moved.length === 0) return { ok: false, reason: 'conflict' }
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
  })
  if (expected !== null)
    await tx.delete(drafts).where(and(eq(drafts.campaignId, campaignId), eq(drafts.baseReleaseId, expected)))
  const [row] = await selectRows(tx).where(eq(releases.id, id))
  if (!row) throw new Error('The release that was just written is not there.')
  return { ok: true, release: row }
}
