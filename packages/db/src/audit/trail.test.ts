import type { AuditEntry } from '@careline/api'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { addUser, START } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { auditSealKey } from './chain.ts'
import { auditTrail } from './trail.ts'
import { verifyAudit } from './verify.ts'

const KEY = auditSealKey('s'.repeat(64))

const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: START,
  actor: { id: 'u1', role: 'manager' },
  from: { ip: '10.0.0.7', agent: 'Firefox' },
  kind: 'change',
  action: 'draft.saveRuleSet',
  phase: 'done',
  begunSeq: null,
  subject: { kind: 'rule-set', id: 'eligibility' },
  details: { asked: { revision: 3 }, changes: [{ path: 'rules.arpu.value', before: 100, after: 200 }] },
  ...more,
})

describe.each(testDatabases())('the audit trail on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('makes one unbroken chain of 200 appends at once, from two servers', async () => {
    const [one, other] = [auditTrail(database, KEY), auditTrail(database, KEY)]
    const seqs = await Promise.all(
      Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? one : other).append(entry({ action: `a${at % 7}` }))),
    )
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1))
    expect(await one.verify(null)).toMatchObject({ ok: true, rows: 200, head: { seq: 200 }, sealsChecked: true })
    expect((await one.facets()).actions).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'])
  })

  it('lists newest first by page and by filter, and leaves out the beginning of what ended', async () => {
    const trail = auditTrail(database, KEY)
    const actor = { id: await addUser(database, 'Trần Văn Soát'), role: 'manager' }
    const subject = { kind: 'release', id: 'r-9' }
    const begun = await trail.append(entry({ actor, subject, phase: 'begun', action: 'releases.publish' }))
    await trail.append(entry({ actor, subject, begunSeq: begun, action: 'releases.publish' }))
    const torn = await trail.append(entry({ actor, subject, phase: 'begun', at: new Date('2022-10-29T00:00:00Z') }))
    const all = await trail.list({ actorId: actor.id }, { before: null, limit: 10 })
    expect(all.map(({ seq, phase, actorName }) => [seq, phase, actorName])).toEqual([
      [torn, 'begun', 'Trần Văn Soát'],
      [begun + 1, 'done', 'Trần Văn Soát'],
    ])
    expect(all[1]).toMatchObject({ subject, from: { ip: '10.0.0.7' }, details: { asked: { revision: 3 } } })
    const page = { before: torn, limit: 1 }
    expect((await trail.list({ subject: 'r-9' }, page)).map(({ seq }) => seq)).toEqual([begun + 1])
    expect(await trail.list({ actorId: actor.id, to: START }, page)).toEqual([])
    expect(await trail.list({ from: new Date('2022-10-28T12:00:00Z') }, { before: null, limit: 9 })).toHaveLength(1)
    expect(await trail.list({ action: 'a3', kind: 'view' }, { before: null, limit: 9 })).toEqual([])
    expect((await trail.facets()).actors).toEqual([{ id: actor.id, name: 'Trần Văn Soát' }])
  })

  it('keeps what no text column takes, and verifies it', async () => {
    const trail = auditTrail(database, KEY)
    const seq = await trail.append(
      entry({ subject: { kind: 'import', id: 'a\0b\ud800' }, details: { asked: { name: 'x\0\ud800y', big: 1e21 } } }),
    )
    const [row] = await trail.list({}, { before: seq + 1, limit: 1 })
    expect(row).toMatchObject({ subject: { id: 'ab\ufffd' }, details: { asked: { name: 'x\0\ud800y', big: 1e21 } } })
    expect(await trail.verify(null)).toMatchObject({ ok: true })
  })

  it.each([
    [`update audit_log set action = 'x' where seq = 1`],
    [`delete from audit_log where seq = 1`],
    [`truncate audit_log`],
    [`update audit_head set seq = 1`],
    [`delete from audit_head`],
    [`truncate audit_head`],
    [`insert into audit_log select * from audit_log where seq = 1`],
  ])('refuses %s', async (statement) => {
    const refusal = await database.drizzle.execute(sql.raw(statement)).then(
      () => 'it went through',
      ({ cause }: { cause?: Error }) => cause?.message,
    )
    expect(refusal).toMatch(/permission denied|is never changed or removed|follows the last one/)
    expect(await verifyAudit(database.drizzle, KEY, null)).toMatchObject({ ok: true })
  })

  it('gives a role that may read and append no right to change, remove or empty', async () => {
    await database.drizzle.execute(sql`create role clerk`)
    await database.drizzle.execute(sql`grant select, insert on audit_log to clerk`)
    const rights = await rowsOf(
      database.drizzle,
      sql`
      select has_table_privilege('clerk', 'audit_log', 'insert') as append,
        has_table_privilege('clerk', 'audit_log', 'update, delete, truncate') as change`,
    )
    expect(rights).toEqual([{ append: true, change: false }])
    await database.drizzle.execute(sql`revoke all on audit_log from clerk`)
    await database.drizzle.execute(sql`drop role clerk`)
  })
})
