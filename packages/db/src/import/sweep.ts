import { sql } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'

/** An import whose heart has not beaten for so long has no process any more. */
const DEAD_AFTER_MS = 60_000

/**
 * Marks imports without a living process as interrupted, and removes tables and entries that belong to no import. With
 * the embedded database this process is the only one, so what began before it opened the database is dead at once.
 */
export async function sweepImports(database: Database, now: Date, loading: ReadonlySet<string>): Promise<number> {
  const { drizzle } = database
  const silentSince = new Date(now.getTime() - DEAD_AFTER_MS)
  const deadBefore = database.kind === 'pglite' && database.openedAt > silentSince ? database.openedAt : silentSince
  const running = await rowsOf<{ id: string }>(
    drizzle,
    sql`select id::text from imports where state = 'running' and heartbeat_at < ${deadBefore.toISOString()}::timestamptz`,
  )
  const dead = running.map(({ id }) => id).filter((id) => !loading.has(id))
  for (const id of dead) {
    await drizzle.execute(sql`update imports set state = 'interrupted', problem = '{"code":"interrupted"}',
      finished_at = ${now.toISOString()}::timestamptz where id = ${id} and state = 'running'`)
  }
  // Snapshots are asked for after the tables, so that one that is finished in between is not taken for an orphan.
  const tables = await rowsOf<{ name: string }>(
    drizzle,
    sql`select table_name::text as name from information_schema.tables
      where table_schema = 'snapshots' and table_name like 'snapshot\\_%'`,
  )
  const kept = await rowsOf<{ name: string }>(
    drizzle,
    sql`select 'snapshot_' || replace(id::text, '-', '') as name from snapshots
      union select 'snapshot_' || replace(target_id::text, '-', '') from imports where state = 'running' and target_id is not null`,
  )
  const living = new Set(kept.map(({ name }) => name))
  for (const { name } of tables) {
    if (!living.has(name)) await drizzle.execute(sql`drop table if exists snapshots.${sql.identifier(name)}`)
  }
  await drizzle.execute(sql`delete from exclusion_list_entries entry
    where not exists (select 1 from exclusion_list_versions where id = entry.version_id)
      and not exists (select 1 from imports where target_id = entry.version_id and state = 'running')`)
  return dead.length
}
