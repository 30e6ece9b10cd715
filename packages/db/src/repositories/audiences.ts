import type { AudienceRepository, AudienceRow, SnapshotRow } from '@careline/api'
import { and, desc, eq, lte, type SQL } from 'drizzle-orm'
import { buildAudience } from '../audience/build.ts'
import { countImpact } from '../audience/impact.ts'
import { listMembers } from '../audience/members.ts'
import { countRules } from '../audience/rule-counts.ts'
import { tryOut } from '../audience/try-out.ts'
import type { Database } from '../driver/database.ts'
import { audiences } from '../schema/audiences.ts'
import { releases } from '../schema/releases.ts'
import { snapshotRepository } from './snapshots.ts'

export function audienceRepository(database: Database): AudienceRepository {
  const { drizzle } = database
  const snapshots = snapshotRepository(database)

  async function snapshotOf(snapshotId: string): Promise<SnapshotRow> {
    const snapshot = await snapshots.get(snapshotId)
    if (!snapshot) throw new Error('There is no such snapshot.')
    return snapshot
  }
  async function one(where: SQL | undefined): Promise<AudienceRow | null> {
    const [found] = await drizzle
      .select({ row: audiences, releaseNumber: releases.number })
      .from(audiences)
      .innerJoin(releases, eq(releases.id, audiences.releaseId))
      .where(where)
      .orderBy(desc(audiences.builtAt), desc(audiences.id))
      .limit(1)
    return found ? { ...found.row, releaseNumber: found.releaseNumber } : null
  }
  const get = (audienceId: string) => one(eq(audiences.id, audienceId))

  return {
    get,
    inUseAt: (campaignId, at) => one(and(eq(audiences.campaignId, campaignId), lte(audiences.builtAt, at))),
    async build(input) {
      const snapshot = await snapshotOf(input.snapshotId)
      if (!(await drizzle.transaction((tx) => buildAudience(tx, input, snapshot)))) return null
      // PGlite has no autovacuum: without this each build would leave the rows of the one before in the file for ever.
      if (database.kind === 'pglite') await drizzle.execute('vacuum (analyze) audience_members, call_queue')
      const row = await get(input.audienceId)
      if (!row) throw new Error('The audience that was just built is not there.')
      return row
    },
    async members(query) {
      const audience = await get(query.audienceId)
      if (!audience) return { members: [], total: 0 }
      return listMembers(drizzle, await snapshotOf(audience.snapshotId), query)
    },
    tryOut: async ({ snapshotId, campaign }) => tryOut(drizzle, await snapshotOf(snapshotId), campaign),
    impact: async ({ snapshotId, ...campaigns }) => countImpact(drizzle, await snapshotOf(snapshotId), campaigns),
    counts: async ({ snapshotId, ...question }) => countRules(drizzle, await snapshotOf(snapshotId), question),
  }
}
