import type { ImportRow, SnapshotRow } from '@careline/api'
import { fileFacts } from '@careline/campaign'
import type { Fact } from '@careline/rules'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database, Queryable } from '../driver/database.ts'
import { exclusionListEntries } from '../schema/exclusion-list-entries.ts'
import { exclusionListVersions } from '../schema/exclusion-list-versions.ts'
import { snapshots } from '../schema/snapshots.ts'
import { columnsFor, quoted, snapshotTable } from '../snapshot/columns.ts'
import { KEY } from './row-reader.ts'

/** Where the rows of a file go. Nothing of it is seen before `finish`, which runs in the transaction that ends the import. */
export interface ImportTarget {
  /** The facts that the file has columns for; their values are copied in this order. */
  facts: Fact[]
  /** For COPY: table and columns. `prefix` is put before each line. */
  copy: { into: string; prefix: string }
  prepare(): Promise<void>
  finish(tx: Queryable, rows: number, at: Date): Promise<void>
  discard(): Promise<void>
}

/** Whoever freezes lists into a snapshot shares it until the commit; whoever removes entries of a list holds it alone. */
const LISTS_LOCK = 4_300_003

export type ListFacts = { id: string; fact: string }[]

/** A new snapshot: a table of its own, typed by the facts, with the exclusion lists frozen in (D45). */
export function snapshotTarget(
  database: Database,
  row: ImportRow,
  snapshotId: string,
  catalogue: Fact[],
  lists: ListFacts,
): ImportTarget {
  const listed = new Set(lists.map(({ fact }) => fact))
  const facts = fileFacts(catalogue).filter((fact) => !listed.has(fact.id))
  const known = new Map(catalogue.map((fact) => [fact.id, fact]))
  const listFacts = lists.map(({ fact }): Fact => known.get(fact) ?? { id: fact, type: 'boolean', nullable: false })
  const all = [...facts, ...listFacts]
  const columns = columnsFor(all)
  const table = snapshotTable(snapshotId)
  const columnOf = (fact: string): string => quoted(columns.find((column) => column.fact === fact)?.name ?? fact)
  return {
    facts,
    copy: { into: `${table} (${facts.map(({ id }) => columnOf(id)).join(', ')})`, prefix: '' },
    async prepare() {
      const definitions = columns.map(({ fact, name, type }) =>
        listed.has(fact) ? `${quoted(name)} boolean not null default false` : `${quoted(name)} ${type}`,
      )
      await database.drizzle.execute(`create table ${table} (${definitions.join(', ')})`)
    },
    async finish(tx, rows, at) {
      await tx.execute(`alter table ${table} add primary key (${columnOf(KEY)})`)
      await tx.execute(sql`select pg_advisory_xact_lock_shared(${LISTS_LOCK})`)
      const frozen: SnapshotRow['lists'] = []
      for (const list of lists) {
        const version = await newestVersion(tx, row.campaignId, list.id)
        frozen.push({ id: list.id, entries: version?.entries ?? 0 })
        if (!version) continue
        await tx.execute(sql`update ${sql.raw(table)} as customer set ${sql.raw(columnOf(list.fact))} = true
          from exclusion_list_entries entry
          where entry.version_id = ${version.id} and entry.msisdn = customer.${sql.raw(columnOf(KEY))}`)
      }
      await tx.insert(snapshots).values({
        id: snapshotId,
        campaignId: row.campaignId,
        importId: row.id,
        fileName: row.fileName,
        facts: all,
        rows,
        lists: frozen,
        takenAt: at,
      })
      await tx.execute(`analyze ${table}`)
    },
    discard: async () => void (await database.drizzle.execute(`drop table if exists ${table}`)),
  }
}

/** A new version of an exclusion list. The older ones go: snapshots have frozen what they said. */
export function listTarget(database: Database, row: ImportRow, listId: string, versionId: string): ImportTarget {
  const { drizzle } = database
  return {
    facts: [{ id: KEY, type: 'phone', nullable: false }],
    copy: { into: 'exclusion_list_entries (version_id, msisdn)', prefix: `${versionId}\t` },
    prepare: async () => undefined,
    async finish(tx, entries, at) {
      const { campaignId, id: importId } = row
      await tx.execute(sql`select pg_advisory_xact_lock(${LISTS_LOCK})`)
      await tx.execute(sql`delete from exclusion_list_entries where version_id in (
        select id from exclusion_list_versions where campaign_id = ${campaignId} and list_id = ${listId}
          and (imported_at, id) < (${at.toISOString()}::timestamptz, ${versionId}::uuid))`)
      await tx
        .insert(exclusionListVersions)
        .values({ id: versionId, campaignId, listId, importId, entries, importedAt: at })
    },
    discard: async () =>
      void (await drizzle.delete(exclusionListEntries).where(eq(exclusionListEntries.versionId, versionId))),
  }
}

async function newestVersion(
  tx: Queryable,
  campaignId: string,
  listId: string,
): Promise<{ id: string; entries: number } | undefined> {
  const [version] = await tx
    .select({ id: exclusionListVersions.id, entries: exclusionListVersions.entries })
    .from(exclusionListVersions)
    .where(and(eq(exclusionListVersions.campaignId, campaignId), eq(exclusionListVersions.listId, listId)))
    .orderBy(desc(exclusionListVersions.importedAt), desc(exclusionListVersions.id))
    .limit(1)
  return version
}
