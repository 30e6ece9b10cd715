import type { ImportRow } from '@careline/api'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { csv, HEADER, importFile, line, phone, pieces } from '../testing/customer-file.ts'
import { addCampaign, newId, START } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { importRepository } from './imports.ts'
import { snapshotRepository } from './snapshots.ts'

describe.each(testDatabases())('imports on $engine', ({ open }) => {
  let database: Database
  let campaignId: string
  beforeAll(async () => {
    database = await open()
    ;({ campaignId } = await addCampaign(database))
  })
  afterAll(() => database.close())

  const tables = async () =>
    (
      await rowsOf<{ name: string }>(
        database.drizzle,
        sql`select table_name::text as name from information_schema.tables where table_schema = 'snapshots'`,
      )
    ).map(({ name }) => name)
  const tableOf = (row: ImportRow) => `snapshot_${row.snapshotId?.replaceAll('-', '')}`

  it('reads a file into a typed snapshot with the lists frozen in (D5, D45)', async () => {
    await importFile(database, campaignId, `msisdn\n0900000001\n+84 900 000 003\n`, { listId: 'khcc-wave-1' })
    const progress: ImportRow[] = []
    const done = await importFile(
      database,
      campaignId,
      `\uFEFF${csv(line(1, { packageCode: 'C90N' }), line(2, { fullName: '"Đặng, ""Ba"""', optedOut: 'có' }))}`,
      { onProgress: (row) => progress.push(row) },
    )
    expect(done).toMatchObject({ state: 'done', rowsRead: 2, rowsAccepted: 2, rowsRejected: 0, problem: null })
    expect(progress.at(-1)).toMatchObject({ rowsRead: 2, bytesRead: done.bytesRead })
    const snapshots = snapshotRepository(database)
    const snapshot = await snapshots.get(done.snapshotId ?? '')
    expect(snapshot).toMatchObject({
      rows: 2,
      lists: [
        { id: 'khcc-wave-1', entries: 2 },
        { id: 'long-tenure', entries: 0 },
      ],
    })
    expect(await snapshots.customer(done.snapshotId ?? '', phone(1))).toEqual({
      msisdn: phone(1),
      fullName: 'Khách 1',
      lineStatus: 'two-way',
      vlrDaysLast7: 7,
      arpuVnd: 200_001,
      voiceSharePct: 45.5,
      packageCode: 'C90N',
      churnRisk: 'low',
      province: 'can-tho',
      optedOut: false,
      'lists.khccWave1': true,
      'lists.longTenure': false,
    })
    expect(await snapshots.customer(done.snapshotId ?? '', phone(2))).toMatchObject({
      fullName: 'Đặng, "Ba"',
      packageCode: null,
      optedOut: true,
      'lists.khccWave1': false,
    })
    expect(await snapshots.customer(done.snapshotId ?? '', phone(3))).toBeNull()
    await importFile(database, campaignId, `msisdn\n0900000002\n`, { listId: 'khcc-wave-1' })
    expect(await snapshots.customer(done.snapshotId ?? '', phone(1))).toMatchObject({ 'lists.khccWave1': true })
    expect(await snapshots.lists(campaignId)).toMatchObject([{ id: 'khcc-wave-1', entries: 1 }])
  })

  it('takes `;` and tabs for separators, and lines that end as on Windows', async () => {
    for (const separator of [';', '\t']) {
      const file = csv(line(1), line(2)).replaceAll(',', separator).replaceAll('\n', '\r\n')
      expect(await importFile(database, campaignId, file)).toMatchObject({ state: 'done', rowsAccepted: 2 })
    }
  })

  it('reports every bad row by number, column and reason, and takes the good ones', async () => {
    const done = await importFile(
      database,
      campaignId,
      csv(
        line(1, { msisdn: '0900000001' }),
        line(2, { arpuVnd: '150.5', vlrDaysLast7: 8, lineStatus: 'both' }),
        '',
        line(3, { msisdn: '+84 900 000 001' }),
        line(4, { msisdn: '84900000001', province: '' }),
        line(5, { fullName: '=HYPERLINK("x")' }).replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"'),
        `${line(6)},more`,
        line(7, { msisdn: '12' }),
        line(8, { optedOut: 'maybe', voiceSharePct: 'abc' }),
        line(9),
      ),
    )
    expect(done).toMatchObject({ state: 'done', rowsRead: 9, rowsAccepted: 2, rowsRejected: 7 })
    const rejections = await importRepository(database).rejections(done.id, { after: 0, limit: 100 })
    const said = rejections.flatMap(({ problems }) =>
      problems.map((problem) => [problem.row, problem.column, problem.code]),
    )
    expect(said).toEqual([
      [3, 'lineStatus', 'not-allowed'],
      [3, 'vlrDaysLast7', 'out-of-range'],
      [3, 'arpuVnd', 'not-an-integer'],
      [5, 'msisdn', 'repeated-phone'],
      [6, 'province', 'required'],
      [6, 'msisdn', 'repeated-phone'],
      [7, 'fullName', 'formula'],
      [8, undefined, 'wrong-field-count'],
      [9, 'msisdn', 'not-a-phone'],
      [10, 'voiceSharePct', 'not-a-number'],
      [10, 'optedOut', 'not-a-boolean'],
    ])
    expect(rejections[1]?.problems[0]).toMatchObject({ value: '+84 900 000 001', expected: '2' })
    expect(rejections[0]?.cells[0]).toBe(phone(2))
    const repository = importRepository(database)
    expect(await repository.rejections(done.id, { after: 5, limit: 2 })).toHaveLength(2)
    expect(await repository.header(done.id)).toEqual(HEADER.split(','))
  })

  it('takes nothing of a file with one bad row where all or nothing was asked', async () => {
    const before = await tables()
    const file = csv(line(1), line(2, { arpuVnd: '-1' }))
    const failed = await importFile(database, campaignId, file, { policy: 'all-or-nothing' })
    expect(failed).toMatchObject({ state: 'failed', snapshotId: null, problem: { code: 'rows-rejected', value: '1' } })
    expect(await importRepository(database).rejections(failed.id, { after: 0, limit: 9 })).toHaveLength(1)
    expect(await tables()).toEqual(before)
    expect(await importFile(database, campaignId, csv(line(1)), { policy: 'all-or-nothing' })).toMatchObject({
      state: 'done',
    })
  })

  it('says what is wrong with a file that cannot be taken, and leaves nothing of it', async () => {
    const before = await tables()
    const bytes = (...values: number[]) => pieces(Uint8Array.from(values))
    const cases: [string | AsyncIterable<Uint8Array>, object][] = [
      ['', { code: 'empty-file' }],
      ['\n\n', { code: 'empty-file' }],
      [`${HEADER}\n`, { code: 'empty-file' }],
      [`${HEADER},extra\n${line(1)},x\n`, { code: 'unknown-column', row: 1, column: 'extra' }],
      [csv(line(1)).replace('arpuVnd', 'arpu'), { code: 'missing-column', row: 1, column: 'arpuVnd' }],
      [
        'msisdn,fullName\n',
        { code: 'missing-column', row: 1, expected: expect.stringMatching(/^lineStatus, vlrDaysLast7, arpuVnd, /) },
      ],
      [`${HEADER},arpuVnd\n${line(1)},1\n`, { code: 'repeated-column', row: 1, column: 'arpuVnd' }],
      [`${HEADER}\n${line(1)}\n"never closed,${line(2)}\n`, { code: 'not-csv', row: 3 }],
      [bytes(0xff, 0xfe, 0x6d, 0x00, 0x0a, 0x00), { code: 'not-utf8', row: 1 }],
      [pieces(new Uint8Array([...new TextEncoder().encode(csv(line(1))), 0xc3, 0x28])), { code: 'not-utf8' }],
      [csv(line(1, { arpuVnd: 'x' })), { code: 'rows-rejected' }],
    ]
    for (const [file, problem] of cases) {
      const failed = await importFile(database, campaignId, file)
      expect(failed).toMatchObject({ state: 'failed', snapshotId: null, problem })
    }
    expect(await tables()).toEqual(before)
  })

  it('stops early in 200 MB of rubbish', async () => {
    let given = 0
    const piece = new Uint8Array(64 * 1024).fill(0x78)
    async function* rubbish() {
      for (; given < 200 * 1024 * 1024; given += piece.length) yield piece
    }
    expect(await importFile(database, campaignId, rubbish())).toMatchObject({
      state: 'failed',
      problem: { code: 'not-csv' },
    })
    expect(given).toBeLessThan(2 * 1024 * 1024)
    given = 0
    async function* afterHeader() {
      yield new TextEncoder().encode(csv(line(1)))
      yield* rubbish()
    }
    expect(await importFile(database, campaignId, afterHeader())).toMatchObject({
      problem: { code: 'not-csv', row: 3 },
    })
    expect(given).toBeLessThan(2 * 1024 * 1024)
  })

  it('gives up after 20,000 bad rows', async () => {
    const bad = Array.from({ length: 20_500 }, (_, at) => `${phone(at)},short`)
    const failed = await importFile(database, campaignId, csv(line(30_000), ...bad))
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'too-many-bad-rows', expected: '20000' } })
    const kept = await importRepository(database).rejections(failed.id, { after: 0, limit: 30_000 })
    expect(kept).toHaveLength(20_000)
  })

  it('leaves nothing of an import that was cancelled, or whose sender went away', async () => {
    const before = await tables()
    const stop = new AbortController()
    const many = Array.from({ length: 12_000 }, (_, at) => line(at))
    const cancelled = await importFile(database, campaignId, csv(...many), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(cancelled).toMatchObject({ state: 'cancelled', rowsRead: 5_000, snapshotId: null, finishedAt: START })
    async function* breaks() {
      yield* pieces(csv(...many.slice(0, 6_000)))
      throw new Error('aborted')
    }
    const broken = await importFile(database, campaignId, breaks())
    expect(broken).toMatchObject({ state: 'interrupted', problem: { code: 'interrupted' } })
    expect(await tables()).toEqual(before)
  })

  it('ends an import whose file never came, at once and with its reason, and none whose file is read or has ended', async () => {
    const imports = importRepository(database)
    const begun = async () => {
      const id = newId()
      await imports.begin({
        id,
        campaignId,
        kind: 'customers',
        listId: null,
        fileName: 'x.csv',
        policy: 'good-rows',
        bytesTotal: null,
        at: START,
        byUserId: 'somebody',
      })
      return id
    }
    const refused = await begun()
    const problem = { code: 'upload-too-large' } as const
    const ended = { state: 'failed', problem, finishedAt: START }
    expect(await imports.endUnsent(refused, problem, START)).toMatchObject(ended)
    expect(await imports.endUnsent(refused, { code: 'upload-lost' }, START)).toBeNull()
    expect(await imports.get(refused)).toMatchObject(ended)
    expect(await imports.endUnsent(await begun(), null, START)).toMatchObject({ state: 'cancelled', problem: null })
    const done = await importFile(database, campaignId, csv(line(1)), {
      onProgress: (row) => void imports.endUnsent(row.id, problem, START),
    })
    expect(await imports.get(done.id)).toMatchObject({ state: 'done', problem: null })
  })

  it('sweeps what a dead process left, and nothing that lives', async () => {
    const imports = importRepository(database)
    const done = await importFile(database, campaignId, csv(line(1)))
    const left = newId()
    const long = new Date(database.openedAt.getTime() - 120_000)
    await imports.begin({
      id: left,
      campaignId,
      kind: 'customers',
      listId: null,
      fileName: 'x.csv',
      policy: 'good-rows',
      bytesTotal: null,
      at: long,
      byUserId: 'somebody',
    })
    await database.drizzle.execute('create table snapshots.snapshot_left_behind (msisdn text)')
    await database.drizzle.execute(sql`insert into exclusion_list_entries values (${newId()}, '84900000001')`)
    expect(await imports.sweep(new Date(database.openedAt.getTime() + 1_000))).toBe(1)
    expect(await imports.get(left)).toMatchObject({ state: 'interrupted', problem: { code: 'interrupted' } })
    expect(await tables()).toContain(tableOf(done))
    expect(await tables()).not.toContain('snapshot_left_behind')
    expect(await imports.sweep(new Date(database.openedAt.getTime() + 2_000))).toBe(0)
    expect((await imports.list(campaignId, 2)).map(({ id }) => id)).toContain(done.id)
  })
})
