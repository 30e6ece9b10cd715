import type { AudienceRepository, SnapshotRow } from '@careline/api'
import { and, eq, lte } from 'drizzle-orm'
import { breakDownInDatabase } from '../audience/breakdown.ts'
import { buildAudience, clearEarlierRows } from '../audience/build.ts'
import { countImpact } from '../audience/impact.ts'
import { listMembers } from '../audience/members.ts'
import { readAudience } from '../audience/read.ts'
import { countRules } from '../audience/rule-counts.ts'
import { tryOut } from '../audience/try-out.ts'
import type { Database } from '../driver/database.ts'
import { audiences } from '../schema/audiences.ts'
import { snapshotRepository } from './snapshots.ts'

export function audienceRepository(database: Database): AudienceRepository {
  const { drizzle } = database
  const snapshots = snapshotRepository(database)

  async function snapshotOf(snapshotId: string): Promise<SnapshotRow> {
    const snapshot = await snapshots.get(snapshotId)
    if (!snapshot) throw new Error('There is no such snapshot.')
    return snapshot
  }
  const get = (audienceId: string) => readAudience(drizzle, eq(audiences.id, audienceId))

  return {
    get,
    inUseAt: (campaignId, at) =>
      readAudience(drizzle, and(eq(audiences.campaignId, campaignId), lte(audiences.builtAt, at))),
    async build(input) {
      const snapshot = await snapshotOf(input.snapshotId)
      if (!(await drizzle.transaction((tx) => buildAudience(tx, input, snapshot)))) return null
      await clearEarlierRows(database)
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
    breakdown: async ({ snapshotId, ...question }) =>
      breakDownInDatabase(drizzle, await snapshotOf(snapshotId), question),
    counts: async ({ snapshotId, ...question }) => countRules(drizzle, await snapshotOf(snapshotId), question),
  }
}
