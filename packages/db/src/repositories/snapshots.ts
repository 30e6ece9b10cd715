import type { SnapshotPerson, SnapshotRepository, SnapshotRow } from '@careline/api'
import type { Facts } from '@careline/rules'
import { desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { snapshots } from '../schema/snapshots.ts'
import { snapshotTable } from '../snapshot/columns.ts'
import { factsJson, rowJson } from '../snapshot/facts-json.ts'
import { personColumns } from '../snapshot/person-columns.ts'

export function snapshotRepository({ drizzle }: Database): SnapshotRepository {
  async function get(snapshotId: string): Promise<SnapshotRow | null> {
    const [row] = await drizzle.select().from(snapshots).where(eq(snapshots.id, snapshotId))
    return row ?? null
  }
  return {
    list: (campaignId) =>
      drizzle
        .select()
        .from(snapshots)
        .where(eq(snapshots.campaignId, campaignId))
        .orderBy(desc(snapshots.takenAt), desc(snapshots.id)),
    get,
    async customer(snapshotId, msisdn) {
      const snapshot = await get(snapshotId)
      if (!snapshot) return null
      const [found] = await rowsOf<{ facts: Facts }>(
        drizzle,
        sql`select ${sql.raw(factsJson(snapshot.facts, 'customer'))} as facts
          from ${sql.raw(snapshotTable(snapshotId))} customer where customer.msisdn = ${msisdn}`,
      )
      return found?.facts ?? null
    },
    async factsPage({ snapshotId, facts, after, limit }) {
      const snapshot = await get(snapshotId)
      if (!snapshot) throw new Error('There is no such snapshot.')
      const row = sql.raw(rowJson(snapshot.facts, facts, 'customer.msisdn', 'customer'))
      const [page] = await rowsOf<{ rows: number; last: string | null; json: string | null }>(
        drizzle,
        sql`select count(*)::int as rows, max(msisdn) as last, json_agg(page.row)::text as json
          from (select customer.msisdn, ${row} as row from ${sql.raw(snapshotTable(snapshotId))} customer
            ${after === null ? sql`` : sql`where customer.msisdn > ${after}`}
            order by customer.msisdn limit ${limit}::int) page`,
      )
      if (!page || page.last === null || page.json === null) return null
      return { rows: page.rows, last: page.last, json: page.json }
    },
    async people(snapshotId, msisdns) {
      const snapshot = await get(snapshotId)
      if (!snapshot || msisdns.length === 0) return []
      const found = await rowsOf<SnapshotPerson>(
        drizzle,
        sql`select customer.msisdn, ${personColumns(snapshot.facts)} from ${sql.raw(snapshotTable(snapshotId))} customer
          where customer.msisdn in ${msisdns}`,
      )
      const people = new Map(found.map((person) => [person.msisdn, person]))
      return msisdns.flatMap((msisdn) => people.get(msisdn) ?? [])
    },
    async lists(campaignId) {
      const rows = await rowsOf<{ id: string; entries: number; at: string }>(
        drizzle,
        sql`select distinct on (version.list_id) version.list_id as id, version.entries, version.imported_at::text as at
          from exclusion_list_versions version where version.campaign_id = ${campaignId}
          order by version.list_id, version.imported_at desc, version.id desc`,
      )
      return rows.map(({ id, entries, at }) => ({ id, entries, importedAt: new Date(at) }))
    },
  }
}
