import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { importRepository } from '../repositories/imports.ts'
import { csv, FACTS, importFile, line, LISTS } from '../testing/customer-file.ts'
import { addCampaign, newId, START } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { snapshotTarget } from './target.ts'

const LIST = 'khcc-wave-1'

// The embedded database has one connection: its transactions never meet.
const postgres = testDatabases().find(({ engine }) => engine === 'PostgreSQL')
let database: Database
let campaignId: string
beforeAll(async () => {
  if (!postgres) throw new Error('There is no PostgreSQL to test on.')
  database = await postgres.open()
  ;({ campaignId } = await addCampaign(database))
})
afterAll(() => database.close())

const entries = async (): Promise<number> => {
  const [row] = await rowsOf<{ count: number }>(
    database.drizzle,
    sql`select count(*)::int as count from exclusion_list_entries entry where entry.version_id = (
      select id from exclusion_list_versions where campaign_id = ${campaignId} and list_id = ${LIST}
      order by imported_at desc, id desc limit 1)`,
  )
  return row?.count ?? 0
}
const importList = (at: Date) => importFile(database, campaignId, 'msisdn\n0900000001\n', { listId: LIST, at })

it('removes no entries of a list while a snapshot freezes them (D5, D45)', async () => {
  await importList(START)
  const done = await importFile(database, campaignId, csv(line(1)))
  const row = await importRepository(database).get(done.id)
  if (!row) throw new Error('no import')
  const target = snapshotTarget(database, row, { snapshotId: newId(), facts: FACTS, lists: LISTS, earlier: null })
  await target.prepare()
  let later = Promise.resolve<unknown>(undefined)
  await database.drizzle.transaction(async (tx) => {
    await target.finish(tx, 0, START)
    later = importList(new Date(START.getTime() + 1000))
    const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`
    await expect.poll(async () => (await rowsOf(database.drizzle, waiting)).length, { timeout: 10_000 }).toBe(1)
  })
  await later
  expect(await entries()).toBe(1)
})

it('keeps the entries of the newest version of a list where an older one ends after it (D5)', async () => {
  await importList(new Date(START.getTime() + 9000))
  await importList(new Date(START.getTime() + 5000))
  expect(await entries()).toBe(1)
})
