import type { Database, OpenDatabaseOptions } from './database.ts'
import { openPgliteDatabase } from './pglite-database.ts'
import { openPostgresDatabase } from './postgres-database.ts'

/**
 * Opens PostgreSQL 15 or newer by `url`, else the embedded PGlite.
 *
 * @throws DirectoryInUseError when another living process holds `dataDirectory`.
 */
export function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  return options.url ? openPostgresDatabase(options.url, options.log) : openPgliteDatabase(options)
}
