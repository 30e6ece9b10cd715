import { stat } from 'node:fs/promises'
import path from 'node:path'
import { demoCustomers } from '@careline/campaign'
import type { ImportRow } from '@careline/api'
import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../e2e/server-process.ts'
import { referencePopulation } from './reference-campaign.ts'
import type { Client } from './testing/client.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
}, 180_000)
afterAll(() => server.end())

const customers = (count: number) => [...demoCustomers(referencePopulation(), { count, seed: 3 })]

async function importFile(client: Client, text: string, policy = 'good-rows'): Promise<ImportRow> {
  const { importId } = await client.mutate<{ importId: string }>('data.beginImport', {
    kind: 'customers',
    fileName: 'khach-hang.csv',
    policy,
  })
  return client.putFile<ImportRow>(importId, text)
}

describe('the server as a process', () => {
  it('says in one line that it is ready, and on /healthz how it is', async () => {
    expect(server.process.output().match(/^Careline ready: http:\/\/localhost:\d+$/gm)).toHaveLength(1)
    const health = await fetch(`${server.process.url}/healthz`)
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'pglite', release: 1 })
  })

  it('refuses a second server on the same data directory and says whose it is', { timeout: 30_000 }, async () => {
    const refused = startServer(server.directory)
    await expect(refused).rejects.toThrow(/ended with 1/)
    await expect(refused).rejects.toThrow(new RegExp(`in use by process ${server.process.process.pid}`))
  })

  it('keeps its secret from other users of the machine', async () => {
    expect((await stat(path.join(server.directory, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it('tells browsers what to refuse', async () => {
    const { headers } = await fetch(`${server.process.url}/admin/`)
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('the door', () => {
  it('signs in, knows who it is, and forgets at sign-out', async () => {
    const client = await server.signedIn('manager')
    expect(await client.query('session.me')).toMatchObject({ user: { role: 'manager' }, demo: true })
    await client.signOut()
    await expect(client.query('session.me')).rejects.toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  it('denies a role what it may not do, also on the routes for files', async () => {
    const agent = await server.signedIn('agent')
    await expect(agent.mutate('campaign.moveClock', { at: '2022-10-28T09:00:00+07:00' })).rejects.toMatchObject({
      status: 403,
      code: 'not-allowed',
    })
    await expect(agent.putFile('00000000-0000-7000-8000-000000000000', 'msisdn\n')).rejects.toMatchObject({
      status: 403,
    })
    expect((await fetch(`${server.process.url}/api/imports/x/rejected.csv`)).status).toBe(401)
  })

  it('refuses a change that another site asks for, signed in or not', async () => {
    const manager = await server.signedIn('manager')
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of elsewhere) {
      const response = await manager.send('POST', '/api/trpc/draft.discard', '{}', headers)
      expect(response.status).toBe(403)
    }
  })

  it('takes a query by POST, with an empty body where it asks for nothing', async () => {
    const manager = await server.signedIn('manager')
    expect((await manager.send('POST', '/api/trpc/releases.list', '')).status).toBe(200)
    expect((await manager.send('POST', '/api/trpc/releases.get', '{"number"')).status).toBe(400)
  })

  it('names what is wrong with an input and takes no huge batch', async () => {
    const manager = await server.signedIn('manager')
    await expect(manager.mutate('campaign.moveClock', { at: 'soon' })).rejects.toMatchObject({
      status: 400,
      code: 'invalid-input',
    })
    const many = Array.from({ length: 50 }, () => 'session.me').join(',')
    expect((await manager.send('GET', `/api/trpc/${many}?batch=1&input={}`)).status).toBe(400)
  })
})

describe('files', () => {
  it('imports customers over HTTP, gives the bad rows back to mend, and takes the mended file', async () => {
    const manager = await server.signedIn('manager')
    const rows = customers(200)
    const broken = rows.map((row, index) => (index === 4 ? { ...row, arpuVnd: '=1+1' } : row))
    const row = await importFile(manager, stringify(broken, { header: true }))
    expect(row).toMatchObject({ state: 'done', rowsAccepted: 199, rowsRejected: 1 })

    const csv = await (await manager.send('GET', `/api/imports/${row.id}/rejected.csv`)).text()
    expect(csv).toContain('careline_reason')
    expect(csv).toContain("'=1+1")
    const mended = await importFile(manager, csv.replace("'=1+1", '151000'))
    expect(mended).toMatchObject({ state: 'done', rowsAccepted: 1, rowsRejected: 0 })
  })

  it('says what is wrong with a file that is no customer file, and shows no snapshot of it', async () => {
    const manager = await server.signedIn('manager')
    const before = await manager.query<unknown[]>('data.snapshots')
    expect(await importFile(manager, 'name;age\nA;3\n')).toMatchObject({ state: 'failed' })
    expect(await importFile(manager, '')).toMatchObject({ state: 'failed', problem: { code: 'empty-file' } })
    expect(await manager.query<unknown[]>('data.snapshots')).toEqual(before)
  })

  it('takes a file once, and none for an import that was never begun', async () => {
    const manager = await server.signedIn('manager')
    const row = await importFile(manager, stringify(customers(20), { header: true }))
    await expect(manager.putFile(row.id, 'msisdn\n')).rejects.toMatchObject({ code: 'import-not-running' })
    for (const id of ['00000000-0000-7000-8000-000000000000', 'no-id']) {
      await expect(manager.putFile(id, 'msisdn\n')).rejects.toMatchObject({ status: 404, code: 'not-found' })
      expect((await manager.send('GET', `/api/imports/${id}/rejected.csv`)).status).toBe(404)
    }
  })
})
