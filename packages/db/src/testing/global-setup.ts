import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPgliteDatabase } from '../driver/pglite-database.ts'
import { openPostgresDatabase } from '../driver/postgres-database.ts'
import { startPostgres } from './postgres-cluster.ts'
import { quietLog } from './quiet-log.ts'

/** The database that every test file's own is copied from. */
export const TEMPLATE = 'careline_template'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    pgliteDump: string
  }
}

/** One PostgreSQL and one migrated PGlite for the whole run; each test file gets copies of its own in no time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careline-dump-'))
  const cluster = await startPostgres()
  const url = new URL(cluster.url)
  const maintenance = await openPostgresDatabase(cluster.url, quietLog)
  await maintenance.drizzle.execute(`create database ${TEMPLATE}`)
  await maintenance.close()
  url.pathname = TEMPLATE
  const template = await openPostgresDatabase(String(url), quietLog)
  await template.migrate()
  await template.close()

  const embedded = await openPgliteDatabase({ log: quietLog })
  await embedded.migrate()
  const dump = path.join(folder, 'migrated.tar')
  writeFileSync(dump, await embedded.dump())
  await embedded.close()

  project.provide('postgresUrl', cluster.url)
  project.provide('pgliteDump', dump)
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await cluster.stop()
  }
}
