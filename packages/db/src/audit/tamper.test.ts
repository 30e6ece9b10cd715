import type { AuditVerdict } from '@careline/api'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { START } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { auditSealKey, GENESIS, hashOf } from './chain.ts'
import { auditTrail } from './trail.ts'
import { verifyAudit } from './verify.ts'

const KEY = auditSealKey('s'.repeat(64))
const ROWS = 9

/** What only somebody can do who owns the tables: the triggers are off meanwhile. */
describe.each(testDatabases())('a trail that was tampered with on $engine', ({ open }) => {
  let database: Database
  const run = (statement: string) => database.drizzle.execute(sql.raw(statement))
  const asOwner = async (...statements: string[]) => {
    const owner = 'current_user'
    await run(`grant update, delete on audit_log to ${owner}`)
    for (const table of ['audit_log', 'audit_head']) await run(`alter table ${table} disable trigger user`)
    for (const statement of statements) await run(statement)
    for (const table of ['audit_log', 'audit_head']) await run(`alter table ${table} enable trigger user`)
    await run(`revoke update, delete on audit_log from ${owner}`)
  }
  const verdict = (): Promise<AuditVerdict> => verifyAudit(database.drizzle, KEY, null)

  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await asOwner('delete from audit_log', `update audit_head set seq = 0, hash = '${GENESIS}'`)
    const trail = auditTrail(database, KEY)
    for (let at = 1; at <= ROWS; at += 1)
      await trail.append({
        at: START,
        actor: { id: 'u1', role: 'agent' },
        from: { ip: null, agent: null },
        kind: 'view',
        action: 'calls.current',
        phase: 'done',
        begunSeq: null,
        subject: { kind: 'customer', id: `p${at}` },
        details: {},
      })
  })

  it('is whole before', async () => {
    expect(await verdict()).toMatchObject({ ok: true, rows: ROWS })
  })

  it.each([
    ['edited', 4, [`update audit_log set subject_id = 'p1' where seq = 4`]],
    ['edited', 1, [`update audit_log set at = at + interval '1 ms' where seq = 1`]],
    ['edited', 9, [`update audit_log set details = '{"more":1}' where seq = 9`]],
    ['removed', 5, [`delete from audit_log where seq = 5`]],
    ['removed', 1, [`delete from audit_log where seq < 3`]],
    [
      'edited',
      4,
      [
        `update audit_log set seq = seq + 100 where seq > 3`,
        `update audit_log set seq = seq - 99 where seq > 100`,
        `insert into audit_log select 4, at, actor_id, actor_role, ip, agent, kind, action, phase, begun_seq, subject_kind, subject_id, details, 'x', 'y', seal from audit_log where seq = 3`,
      ],
    ],
    ['cut-off', 8, [`delete from audit_log where seq > 7`]],
    ['cut-off', 1, [`delete from audit_log`]],
  ])('names the first row that is %s: %i', async (reason, seq, statements) => {
    await asOwner(...statements)
    expect(await verdict()).toMatchObject({ ok: false, firstBroken: { seq, reason } })
  })

  it('finds a row that was edited and hashed anew at the next one, and a whole chain hashed anew by its seals', async () => {
    const [row] = await auditTrail(database, KEY).list({}, { before: 5, limit: 1 })
    if (!row) throw new Error('no row')
    const content = {
      seq: 4,
      at: row.at,
      actorId: 'u2',
      actorRole: 'agent',
      ip: null,
      agent: null,
      kind: row.kind,
      action: row.action,
      phase: row.phase,
      begunSeq: null,
      subjectKind: 'customer',
      subjectId: 'p4',
      details: '{}',
    }
    const [before] = await auditTrail(database, KEY).list({}, { before: 4, limit: 1 })
    const hash = hashOf(before?.hash ?? '', content)
    await asOwner(`update audit_log set actor_id = 'u2', hash = '${hash}' where seq = 4`)
    expect(await verdict()).toMatchObject({ ok: false, firstBroken: { seq: 4, reason: 'forged' } })
    expect(await verifyAudit(database.drizzle, null, null)).toMatchObject({
      firstBroken: { seq: 5, reason: 'displaced' },
    })
  })

  it('finds an end that was cut off together with the head by an anchor written down before', async () => {
    const whole = await verdict()
    if (!whole.ok) throw new Error('broken before')
    await asOwner(
      `update audit_head set seq = 7, hash = (select hash from audit_log where seq = 7)`,
      `delete from audit_log where seq > 7`,
    )
    expect(await verdict()).toMatchObject({ ok: true, rows: 7 })
    expect(await verifyAudit(database.drizzle, KEY, whole.head)).toMatchObject({
      firstBroken: { seq: 8, reason: 'cut-off' },
    })
  })
})
