import { execFile } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import type { AuditRow } from '@careline/api'
import { openDatabase } from '@careline/db'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from '../e2e/server-process.ts'
import { demoAccounts } from './demo/demo-accounts.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

const CLI = path.join(import.meta.dirname, '..', '..', 'cli', 'src', 'main.ts')
const quiet = { info: () => undefined, warn: () => undefined }

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ CARELINE_DEMO_CUSTOMERS: '300' })
}, 180_000)
afterAll(() => server.end())

/** `careline audit verify` in a process of its own, as the auditor. */
function verify(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const password = demoAccounts.find(({ username }) => username === 'auditor')?.password
  const env = { ...process.env, CARELINE_PASSWORD: password, LANG: 'en_US.UTF-8' }
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [CLI, 'audit', 'verify', '--server', server.process.url, ...args],
      { env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    )
  })
}

const list = async (filter: object) =>
  (await (await server.signedIn('auditor')).query<{ rows: AuditRow[] }>('audit.list', filter)).rows

it('tells who did what from where, to whoever may read it and to nobody else', { timeout: 120_000 }, async () => {
  const manager = await server.signedIn('manager')
  await manager.mutate('campaign.moveClock', { at: '2022-10-28T09:00:00+07:00' })
  const [moved] = await list({ action: 'campaign.moveClock' })
  expect(moved).toMatchObject({
    phase: 'done',
    actor: { role: 'manager' },
    from: { ip: '127.0.0.1', agent: expect.stringContaining('node') },
    details: { changes: [{ path: 'campaignNow' }] },
  })
  await expect(manager.query('audit.list', {})).rejects.toThrow('may not')
  expect((await manager.send('GET', '/api/audit/export.csv')).status).toBe(403)
  expect((await fetch(`${server.process.url}/api/audit/export.csv`)).status).toBe(401)
  expect((await list({ kind: 'export' })).map(({ phase, actor }) => [phase, actor?.role])).toEqual([
    ['refused', 'manager'],
  ])
  expect((await list({ kind: 'session' })).length).toBeGreaterThan(0)
  // What the server does by itself stands there too.
  expect(await list({ action: 'data.demoCustomers' })).toMatchObject([
    { phase: 'done', actorName: 'Careline', details: { asked: { count: 300 } } },
  ])
})

it('finds who saw a customer by the number, and keeps neither name nor number', { timeout: 120_000 }, async () => {
  const agent = await server.signedIn('agent')
  const call = await agent.mutate<{ msisdn: string; facts: { fullName: string } }>('calls.next')
  const auditor = await server.signedIn('auditor')
  const { key } = await auditor.query<{ key: string }>('audit.customerKey', { phone: `+${call.msisdn}` })
  const [seen, ...others] = await list({ subject: key })
  expect(others).toEqual([])
  expect(seen).toMatchObject({ kind: 'view', action: 'calls.next', actor: { role: 'agent' } })
  const file = await (await auditor.send('GET', '/api/audit/export.ndjson')).text()
  const rows = file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AuditRow)
  expect(rows.map(({ seq }) => seq)).toContain(seen?.seq)
  expect(file).not.toContain(call.msisdn.slice(2))
  expect(file).not.toContain(call.facts.fullName)
  const csv = await (await auditor.send('GET', `/api/audit/export.csv?subject=${key}`)).text()
  expect(csv.trim().split('\n')).toHaveLength(2)
})

it(
  'is verified by careline audit verify, which names the row that was tampered with',
  { timeout: 180_000 },
  async () => {
    const whole = await verify()
    expect([whole.code, whole.stderr]).toEqual([
      0,
      expect.stringMatching(/is whole: \d+ rows.*--anchor \d+:[0-9a-f]{64}/),
    ])
    const anchor = /--anchor (\S+)/.exec(whole.stderr)?.[1] ?? ''
    expect(await verify('--anchor', anchor)).toMatchObject({ code: 0 })

    await server.process.stop()
    const database = await openDatabase({ dataDirectory: server.directory, log: quiet })
    for (const statement of [
      'grant update on audit_log to current_user',
      'alter table audit_log disable trigger user',
      `update audit_log set actor_id = 'somebody-else' where seq = 3`,
      'alter table audit_log enable trigger user',
    ])
      await database.drizzle.execute(sql.raw(statement))
    await database.close()
    server.process = await startServer(server.directory)
    const broken = await verify()
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('row 3 was edited')])
    expect(JSON.parse(broken.stdout)).toMatchObject({ ok: false, firstBroken: { seq: 3, reason: 'edited' } })
  },
)
