import type { ReleaseRepository } from '@careline/api'
import { and, desc, eq, gt } from 'drizzle-orm'
import { clearEarlierRows } from '../audience/build.ts'
import type { Database, Queryable } from '../driver/database.ts'
import { discardDraft, saveDraft } from '../releases/drafts.ts'
import { publishRelease } from '../releases/publish.ts'
import { rowColumns, selectRows } from '../releases/rows.ts'
import { draftEdits } from '../schema/draft-edits.ts'
import { drafts } from '../schema/drafts.ts'
import { releases } from '../schema/releases.ts'
import { user } from '../schema/user.ts'
import { person } from './person.ts'

function selectWhole(database: Queryable) {
  return database
    .select({ ...rowColumns, document: releases.document })
    .from(releases)
    .leftJoin(user, eq(user.id, releases.publishedBy))
}

export function releaseRepository(database: Database): ReleaseRepository {
  const { drizzle } = database
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
    async publish(release) {
      const published = await drizzle.transaction((tx) => publishRelease(tx, release))
      if (published.ok && published.audience) await clearEarlierRows(database)
      return published
    },
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
    saveDraft: (draft) => drizzle.transaction((tx) => saveDraft(tx, draft)),
    discardDraft: (discarded) => drizzle.transaction((tx) => discardDraft(tx, discarded)),
    editsAfter: (campaignId, revision) =>
      drizzle
        .select({ revision: draftEdits.revision, by: person(draftEdits.byUserId), changes: draftEdits.changes })
        .from(draftEdits)
        .leftJoin(user, eq(user.id, draftEdits.byUserId))
        .where(and(eq(draftEdits.campaignId, campaignId), gt(draftEdits.revision, revision)))
        .orderBy(desc(draftEdits.revision)),
  }
}
