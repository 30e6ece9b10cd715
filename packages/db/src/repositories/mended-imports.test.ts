import type { ImportRow } from '@careline/api'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { csv, FACTS, importFile, line, phone } from '../testing/customer-file.ts'
import { addCampaign } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { importRepository } from './imports.ts'
import { snapshotRepository } from './snapshots.ts'

describe.each(testDatabases())('an import that mends another on $engine', ({ open }) => {
  let database: Database
  let campaignId: string
  beforeAll(async () => {
    database = await open()
    ;({ campaignId } = await addCampaign(database))
  })
  afterAll(() => database.close())

  const tables = () =>
    rowsOf(
      database.drizzle,
      sql`select table_name::text from information_schema.tables where table_schema = 'snapshots'`,
    )
  const tableOf = (row: ImportRow) => `snapshot_${row.snapshotId?.replaceAll('-', '')}`

  it('merges mended rows with the good ones of the import that they mend, into a snapshot of its own (D5, D45)', async () => {
    const snapshots = snapshotRepository(database)
    const bad = { arpuVnd: 'nhiều' }
    const first = await importFile(database, campaignId, csv(line(1), line(2, bad), line(3), line(1), line(5, bad)))
    expect(first).toMatchObject({ state: 'done', rowsAccepted: 2, rowsRejected: 3, mends: null, rowsKept: 0 })
    await importFile(database, campaignId, `msisdn\n${phone(3)}\n${phone(5)}\n`, { listId: 'long-tenure' })

    // One is mended, one repeats a customer who was taken, one is still wrong.
    const again = await importFile(database, campaignId, csv(line(2), line(1, { fullName: 'Khác' }), line(5, bad)), {
      mends: first.id,
    })
    expect(again).toMatchObject({
      state: 'done',
      rowsRead: 3,
      rowsAccepted: 1,
      rowsRejected: 2,
      mends: first.id,
      rowsKept: 2,
    })
    const rejected = await importRepository(database).rejections(again.id, { after: 0, limit: 9 })
    expect(rejected.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
      [3, 'known-phone'],
      [4, 'not-an-integer'],
    ])
    const last = await importFile(database, campaignId, csv(line(5)), { mends: again.id })
    const snapshot = await snapshots.get(last.snapshotId ?? '')
    expect([last.rowsKept, snapshot?.rows]).toEqual([3, 4])
    expect(snapshot?.fileName).toBe('khach-hang.csv + khach-hang.csv + khach-hang.csv')
    expect(snapshot?.lists).toContainEqual({ id: 'long-tenure', entries: 2 })
    const facts = await Promise.all([1, 2, 3, 5].map((at) => snapshots.customer(last.snapshotId ?? '', phone(at))))
    expect(facts.map((each) => [each?.['fullName'], each?.['arpuVnd'], each?.['lists.longTenure']])).toEqual([
      ['Khách 1', 200_001, false],
      ['Khách 2', 200_002, false],
      ['Khách 3', 200_003, true],
      ['Khách 5', 200_005, true],
    ])
    // What was imported before stays as it was.
    expect((await snapshots.get(first.snapshotId ?? ''))?.rows).toBe(2)
    expect(await snapshots.customer(first.snapshotId ?? '', phone(3))).toMatchObject({ 'lists.longTenure': false })
  })

  it('is worth the same as one import of the whole mended file, in chunks too', async () => {
    const size = 12_000
    const isBad = (at: number) => at % 7 === 0
    const all = Array.from({ length: size }, (_, at) => at + 100_000)
    const first = await importFile(
      database,
      campaignId,
      csv(...all.map((at) => line(at, isBad(at) ? { churnRisk: '?' } : {}))),
    )
    const mended = await importFile(database, campaignId, csv(...all.filter(isBad).map((at) => line(at))), {
      mends: first.id,
    })
    const whole = await importFile(database, campaignId, csv(...all.map((at) => line(at))))
    expect(mended.rowsAccepted + mended.rowsKept).toBe(size)
    const differing = await rowsOf(
      database.drizzle,
      sql.raw(`(select * from snapshots.${tableOf(mended)} except select * from snapshots.${tableOf(whole)})
        union all (select * from snapshots.${tableOf(whole)} except select * from snapshots.${tableOf(mended)})`),
    )
    expect(differing).toEqual([])
  })

  it('merges nothing where the catalogue has changed, no mended row is good, or it is stopped', async () => {
    const bad = line(2, { churnRisk: '?' })
    const first = await importFile(database, campaignId, csv(line(1), bad))
    const before = await tables()
    const other = FACTS.map((fact) => (fact.id === 'churnRisk' ? { ...fact, values: ['low', 'high'] } : fact))
    expect(await importFile(database, campaignId, csv(line(2)), { mends: first.id, facts: other })).toMatchObject({
      state: 'failed',
      problem: { code: 'facts-changed' },
      snapshotId: null,
    })
    for (const file of [csv(bad), csv(line(1))])
      expect(await importFile(database, campaignId, file, { mends: first.id })).toMatchObject({
        state: 'failed',
        problem: { code: 'rows-rejected', value: '1' },
        rowsAccepted: 0,
        rowsKept: 0,
      })
    const stopped = { mends: first.id, signal: AbortSignal.abort() }
    expect(await importFile(database, campaignId, csv(line(2)), stopped)).toMatchObject({ state: 'cancelled' })
    expect(await tables()).toEqual(before)
  })
})
