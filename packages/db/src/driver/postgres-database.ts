import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database, Handle, Log } from './database.ts'
import { migrationsFolder } from './migrations-folder.ts'
import { startPostgresListener } from './postgres-listener.ts'

const OLDEST = 150_000
/** Any number that is the same in every server; it names the lock that migrations run under. */
const MIGRATION_LOCK = 4_300_001

/** Opens PostgreSQL 15 or newer. @throws where it does not answer or is too old, with what to do. */
export async function openPostgresDatabase(url: string, log: Log): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 20 })
  // Without a listener, a connection that breaks while idle would end the process.
  pool.on('error', (error) =>
    log.warn({ error: error.message }, 'A database connection was lost; the pool opens another.'),
  )
  // The same while somebody works on one, which the pool does not listen to: whoever works on it hears of it from the statement.
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const { rows } = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    const version = rows[0]?.version ?? 0
    if (version < OLDEST)
      throw new Error(`PostgreSQL ${Math.floor(version / 10_000)} is too old; Careline needs 15 or newer.`)
  } catch (error) {
    await pool.end()
    throw error
  }
  const listener = startPostgresListener(url, log)
  const handle = drizzle(pool)
  return {
    kind: 'postgres',
    openedAt: new Date(),
    drizzle: handle as unknown as Handle,
    listen: (channel, heard) => listener.listen(channel, heard),
    copyIn: async (target, data) => {
      const client = await pool.connect()
      try {
        await pipeline(Readable.from([data]), client.query(copyFrom(`COPY ${target} FROM STDIN`)))
        client.release()
      } catch (error) {
        // After a COPY that broke off, the connection's state is not known.
        client.release(true)
        throw error
      }
    },
    migrate: async () => {
      const client = await pool.connect()
      try {
        await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
        await migrate(handle, { migrationsFolder })
      } finally {
        await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
        client.release()
      }
    },
    ping: async () => void (await pool.query('select 1')),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}
