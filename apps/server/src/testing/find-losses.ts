import { isDeepStrictEqual } from 'node:util'
import { createRepositories, type Database, type Repositories } from '@careline/db'
import { sql } from 'drizzle-orm'
import type { Acknowledged } from './acknowledged.ts'

/** What a database lacks of what was acknowledged, and what it shows half: one sentence each, none where all is well. */
export async function findLosses(database: Database, campaignId: string, told: Acknowledged): Promise<string[]> {
  const repositories = await createRepositories(database)
  return [
    ...(await lostImports(repositories, told)),
    ...(await halfSnapshots(database, repositories, campaignId)),
    ...(await lostCalls(repositories, told)),
  ]
}

async function lostImports({ imports, snapshots }: Repositories, told: Acknowledged): Promise<string[]> {
  const losses: string[] = []
  for (const { importId, rows } of told.imports) {
    const row = await imports.get(importId)
    const snapshot = row?.snapshotId ? await snapshots.get(row.snapshotId) : null
    if (row?.state !== 'done') losses.push(`import ${importId} was acknowledged and is ${row?.state ?? 'gone'}`)
    else if (snapshot?.rows !== rows) losses.push(`import ${importId} had ${rows} rows and has ${snapshot?.rows}`)
  }
  return losses
}

/** Every snapshot that is shown belongs to an import that is done, and its table has all its rows; no other table is left. */
async function halfSnapshots(
  database: Database,
  { imports, snapshots }: Repositories,
  campaignId: string,
): Promise<string[]> {
  const losses: string[] = []
  const shown = await snapshots.list(campaignId)
  for (const { id, importId, rows } of shown) {
    const row = await imports.get(importId)
    if (row?.state !== 'done') losses.push(`snapshot ${id} is shown and its import is ${row?.state ?? 'gone'}`)
    const counted = await count(database, id)
    if (counted !== rows) losses.push(`snapshot ${id} is shown with ${rows} rows and has ${counted}`)
  }
  return losses
}

async function count(database: Database, snapshotId: string): Promise<number> {
  const table = sql.identifier(snapshotTableName(snapshotId))
  const answer = (await database.drizzle.execute(sql`select count(*)::int as rows from snapshots.${table}`)) as {
    rows: { rows: number }[]
  }
  return answer.rows[0]?.rows ?? -1
}

export const snapshotTableName = (snapshotId: string): string => `snapshot_${snapshotId.replaceAll('-', '')}`

async function lostCalls({ calls }: Repositories, told: Acknowledged): Promise<string[]> {
  const losses: string[] = []
  for (const { callId, seq, event } of told.events) {
    const row = await calls.get(callId)
    if (!isDeepStrictEqual(row?.events[seq], event)) losses.push(`event ${seq} of call ${callId} is lost`)
  }
  for (const { callId, outcome } of told.closes) {
    const row = await calls.get(callId)
    if (row?.state !== 'closed' || row.outcome !== outcome) losses.push(`the end of call ${callId} is lost`)
  }
  return losses
}
