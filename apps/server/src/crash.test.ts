import process from 'node:process'
import { openDatabase } from '@careline/db'
import { demoCustomers } from '@careline/campaign'
import { stringify } from 'csv-stringify/sync'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { startServer, temporaryDirectory } from '../e2e/server-process.ts'
import { referencePopulation } from './reference-campaign.ts'
import { type Acknowledged, nothingYet } from './testing/acknowledged.ts'
import { Client } from './testing/client.ts'
import { callUntilGone, importUntilGone } from './testing/crash-work.ts'
import { findLosses, snapshotTableName } from './testing/find-losses.ts'

const CAMPAIGN = 'high-value-care'
/** Fewer in `npm test`, all in `npm run test:long`. */
const KILLS = process.env['CARELINE_TEST_SIZE'] === 'long' ? 25 : 3
const ROWS = 3_000
const quiet = { info: () => undefined, warn: () => undefined }

/** Everybody in it is called, so that the queue lasts for all the kills. */
const file = (() => {
  const called = { lineStatus: 'two-way', vlrDaysLast7: '7', arpuVnd: '210000', optedOut: 'false', doNotCall: 'false' }
  const rows = [...demoCustomers(referencePopulation(), { count: ROWS, seed: 7 })].map((row) => ({ ...row, ...called }))
  return { text: stringify(rows, { header: true }), rows: ROWS }
})()

/** Opens the database of a server that is not running. */
async function inspect<T>(
  directory: string,
  look: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ dataDirectory: directory, log: quiet })
  try {
    return await look(database)
  } finally {
    await database.close()
  }
}

/** The first start: accounts, release, one snapshot and its audience. */
async function prepare(directory: string, told: Acknowledged): Promise<Client[]> {
  const server = await startServer(directory)
  const clients = ['manager', 'agent', 'agent2'].map(() => new Client(server.url))
  const [manager, agent, agent2] = clients as [Client, Client, Client]
  await Promise.all([manager.signIn('manager'), agent.signIn('agent'), agent2.signIn('agent2')])
  const { importId } = await manager.mutate<{ importId: string }>('data.beginImport', {
    kind: 'customers',
    fileName: 'first.csv',
    policy: 'all-or-nothing',
  })
  const { snapshotId } = await manager.putFile<{ snapshotId: string }>(importId, file.text)
  told.imports.push({ importId, rows: ROWS })
  await manager.mutate('data.useSnapshot', { snapshotId })
  expect(await server.stop()).toBe(0)
  return clients
}

/** Starts the server, lets three people work, and pulls the plug once more than `atLeast` calls were closed. */
async function workAndKill(directory: string, clients: Client[], told: Acknowledged, atLeast: number): Promise<void> {
  const server = await startServer(directory)
  const [manager, agent, agent2] = clients as [Client, Client, Client]
  for (const client of clients) client.url = server.url
  try {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    const before = told.closes.length
    const work = Promise.all([
      importUntilGone(manager, file, told),
      callUntilGone(agent, told),
      callUntilGone(agent2, told),
    ])
    await expect
      .poll(() => told.closes.length - before, { timeout: 60_000, message: `calls closed; ${server.output()}` })
      .toBeGreaterThan(atLeast)
    await server.kill()
    await work
  } finally {
    await server.kill()
  }
}

it(
  `loses nothing that it acknowledged when it is killed ${KILLS} times in the middle of imports and calls`,
  { timeout: KILLS * 90_000 + 120_000 },
  async () => {
    const directory = await temporaryDirectory()
    const told = nothingYet()
    try {
      const clients = await prepare(directory.path, told)
      for (let kill = 0; kill < KILLS; kill += 1) {
        await workAndKill(directory.path, clients, told, kill % 7)
        const again = await startServer(directory.path)
        expect(await again.stop()).toBe(0)
        const losses = await inspect(directory.path, (database) => findLosses(database, CAMPAIGN, told))
        expect(losses).toEqual([])
      }
      expect(told.closes.length).toBeGreaterThan(KILLS)
    } finally {
      await directory.remove()
    }
  },
)

it('has a checker that sees a planted loss', { timeout: 240_000 }, async () => {
  const directory = await temporaryDirectory()
  const told = nothingYet()
  try {
    const [, agent] = (await prepare(directory.path, told)) as [Client, Client]
    const server = await startServer(directory.path)
    agent.url = server.url
    const work = callUntilGone(agent, told)
    await expect.poll(() => told.closes.length, { timeout: 30_000 }).toBeGreaterThan(0)
    await server.kill()
    await work
    await inspect(directory.path, async (database) => {
      expect(await findLosses(database, CAMPAIGN, told)).toEqual([])
      const [first] = told.events
      await database.drizzle.execute(sql`delete from call_events where call_id = ${first?.callId} and seq = 1`)
      const [{ id }] = (
        (await database.drizzle.execute(sql`select id from snapshots`)) as never as { rows: [{ id: string }] }
      ).rows
      const table = sql.identifier(snapshotTableName(id))
      await database.drizzle.execute(sql`delete from snapshots.${table} where points > 0`)
      const losses = await findLosses(database, CAMPAIGN, told)
      expect(losses.filter((loss) => loss.includes('event 1 of call'))).toHaveLength(1)
      expect(losses.filter((loss) => loss.includes('is shown with'))).toHaveLength(1)
    })
  } finally {
    await directory.remove()
  }
})
