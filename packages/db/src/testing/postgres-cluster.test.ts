import { Client } from 'pg'
import { expect, it } from 'vitest'
import { startPostgres } from './postgres-cluster.ts'
import { findPostgresPrograms, packagedPostgresPrograms } from './postgres-programs.ts'

it.each([
  ['that this machine finds first', findPostgresPrograms],
  ['of the npm package, as on a bare machine', packagedPostgresPrograms],
])('starts a PostgreSQL of its own, the one %s, and leaves nothing behind', { timeout: 60_000 }, async (_, find) => {
  const cluster = await startPostgres(find)
  const client = new Client({ connectionString: cluster.url })
  await client.connect()
  const { rows } = await client.query(`select current_setting('server_version_num')::int as version, 1 + 1 as two`)
  expect(rows[0].two).toBe(2)
  expect(rows[0].version).toBeGreaterThanOrEqual(150000)
  await client.end()
  await cluster.stop()
  await expect(new Client({ connectionString: cluster.url }).connect()).rejects.toThrow(/ECONNREFUSED/)
})
