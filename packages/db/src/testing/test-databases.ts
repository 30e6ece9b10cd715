import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import type { Database } from '../driver/database.ts'
import { openDatabase } from '../driver/open-database.ts'
import { TEMPLATE } from './global-setup.ts'
import { quietLog } from './quiet-log.ts'

export interface TestDatabase {
  readonly engine: 'PGlite' | 'PostgreSQL'
  /** A migrated, empty database of the caller's own; close it. */
  open(): Promise<Database>
}

/** Both engines, for `describe.each`: whatever a repository promises, it promises on both. */
export function testDatabases(): TestDatabase[] {
  return [
    { engine: 'PGlite', open: () => openDatabase({ dump: readFileSync(inject('pgliteDump')), log: quietLog }) },
    { engine: 'PostgreSQL', open: async () => openDatabase({ url: await copyTemplate(), log: quietLog }) },
  ]
}

async function copyTemplate(): Promise<string> {
  const url = new URL(inject('postgresUrl'))
  const maintenance = await openDatabase({ url: String(url), log: quietLog })
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await maintenance.drizzle.execute(`create database ${name} template ${TEMPLATE}`)
  await maintenance.close()
  url.pathname = name
  return String(url)
}
