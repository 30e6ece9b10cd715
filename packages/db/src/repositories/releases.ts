import type { ReleaseRepository } from '@careline/api'
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
          ? await drizzle.transaction((tx) => beginDraft(tx, { campaignId, ...content }))
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

async function publish(tx: Queryable, release: Release): Promise<Awaited<ReturnType<ReleaseRepository['publish']>>> {
  const { id, campaignId, expectedLiveReleaseId: expected, draftRevision } = release
  const live = expected === null ? isNull(campaigns.liveReleaseId) : eq(campaigns.liveReleaseId, expected)
  // Whoever moves the live release first holds the campaign's row until the commit; the others then no longer match.
  const [held] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), live))
    .for('update')
  if (!held) return { ok: false, reason: 'conflict' }
  const [draft] = await tx
    .select({ revision: drafts.revision })
    .from(drafts)
    .where(eq(drafts.campaignId, campaignId))
    .for('update')
  if ((draft?.revision ?? null) !== draftRevision) return { ok: false, reason: 'stale-draft' }
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
  })
  await tx.delete(drafts).where(eq(drafts.campaignId, campaignId))
  const [row] = await selectRows(tx).where(eq(releases.id, id))
  if (!row) throw new Error('The release that was just written is not there.')
  return { ok: true, release: row }
}
