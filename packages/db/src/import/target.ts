import type { ImportRow, SnapshotRow } from '@careline/api'
import { fileFacts } from '@careline/campaign'
import type { Fact } from '@careline/rules'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database, Queryable } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { exclusionListEntries } from '../schema/exclusion-list-entries.ts'
import { exclusionListVersions } from '../schema/exclusion-list-versions.ts'
import { snapshots } from '../schema/snapshots.ts'
import { columnsFor, quoted, snapshotTable } from '../snapshot/columns.ts'
import { ImportFailure } from './import-failure.ts'
import { KEY } from './row-reader.ts'

/** Where the rows of a file go. Nothing of it is seen before `finish`, which runs in the transaction that ends the import. */
export interface ImportTarget {
  /** The facts that the file has columns for; their values are copied in this order. */
  facts: Fact[]
  /** For COPY: table and columns. `prefix` is put before each line. */
  copy: { into: string; prefix: string }
  /** Which of these numbers are there already, from the import that is mended; such rows are rejected. */
  known?: (msisdns: string[]) => Promise<ReadonlySet<string>>
  prepare(): Promise<void>
  /** Gives how many customers it took over from the import that is mended. */
  finish(tx: Queryable, rows: number, at: Date): Promise<number>
  discard(): Promise<void>
}

/** Whoever freezes lists into a snapshot shares it until the commit; whoever removes entries of a list holds it alone. */
const LISTS_LOCK = 4_300_003

export type ListFacts = { id: string; fact: string }[]

interface NewSnapshot {
  snapshotId: string
  facts: Fact[]
  lists: ListFacts
  /** Of the import that is mended; null where none is. */
  earlier: SnapshotRow | null
}

/**
 * A new snapshot: a table of its own, typed by the facts, with the exclusion lists frozen in (D45). With the customers of `earlier` where
 * the file has the rows that were rejected then.
 */
export function snapshotTarget(
  database: Database,
  row: ImportRow,
  { snapshotId, facts: catalogue, lists, earlier }: NewSnapshot,
): ImportTarget {
  const listed = new Set(lists.map(({ fact }) => fact))
  const facts = fileFacts(catalogue).filter((fact) => !listed.has(fact.id))
  const known = new Map(catalogue.map((fact) => [fact.id, fact]))
  const listFacts = lists.map(({ fact }): Fact => known.get(fact) ?? { id: fact, type: 'boolean', nullable: false })
  const all = [...facts, ...listFacts]
  const columns = columnsFor(all)
  const table = snapshotTable(snapshotId)
  const columnOf = (fact: string): string => quoted(columns.find((column) => column.fact === fact)?.name ?? fact)
  const own = facts.map(({ id }) => columnOf(id)).join(', ')
  return {
    facts,
    copy: { into: `${table} (${own})`, prefix: '' },
    ...(earlier && { known: (msisdns) => knownIn(database, earlier.id, msisdns) }),
    async prepare() {
      if (earlier && JSON.stringify(earlier.facts.map(shapeOf)) !== JSON.stringify(all.map(shapeOf)))
        throw new ImportFailure({ code: 'facts-changed' })
      const definitions = columns.map(({ fact, name, type }) =>
        listed.has(fact) ? `${quoted(name)} boolean not null default false` : `${quoted(name)} ${type}`,
      )
      await database.drizzle.execute(`create table ${table} (${definitions.join(', ')})`)
    },
    async finish(tx, rows, at) {
      const kept = earlier ? await takeOver(tx, earlier.id, { table, own }) : 0
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
        fileName: earlier ? `${earlier.fileName} + ${row.fileName}` : row.fileName,
        facts: all,
        rows: rows + kept,
        lists: frozen,
        takenAt: at,
      })
      await tx.execute(`analyze ${table}`)
      return kept
    },
    discard: async () => void (await database.drizzle.execute(`drop table if exists ${table}`)),
  }
}

/** What has to be the same for rows of two files to stand in one table. */
const shapeOf = ({ id, type, nullable, min, max, values }: Fact): unknown[] => [
  id,
  type,
  nullable,
  min ?? null,
  max ?? null,
  values ?? null,
]

async function knownIn({ drizzle }: Database, snapshotId: string, msisdns: string[]): Promise<ReadonlySet<string>> {
  if (msisdns.length === 0) return new Set()
  const found = await rowsOf<{ msisdn: string }>(
    drizzle,
    sql`select msisdn from ${sql.raw(snapshotTable(snapshotId))} where msisdn = any(string_to_array(${msisdns.join(',')}, ','))`,
  )
  return new Set(found.map(({ msisdn }) => msisdn))
}

/** The customers of an earlier snapshot, as they are now: who was erased from it meanwhile does not come back. */
async function takeOver(tx: Queryable, earlierId: string, into: { table: string; own: string }): Promise<number> {
  const earlier = snapshotTable(earlierId)
  const [taken] = await rowsOf<{ rows: number }>(
    tx,
    sql.raw(`with taken as (insert into ${into.table} (${into.own}) select ${into.own} from ${earlier} returning 1)
      select count(*)::int as rows from taken`),
  )
  return taken?.rows ?? 0
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
      return 0
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
