import { type Context, createCallerFactory, appRouter, type Ports, type Role, type SignedIn } from '@careline/api'
import type { Campaign } from '@careline/campaign'
import { type Database, openDatabase } from '@careline/db'
import { makeAccounts } from '../auth/accounts.ts'
import type { Auth } from '../auth/auth.ts'
import { makeAccount } from '../auth/make-account.ts'
import { makeChannels } from '../channels.ts'
import { demoAccounts } from '../demo/demo-accounts.ts'
import { demoCustomerFiles } from '../demo/demo-customer-files.ts'
import { uuidIds } from '../ids.ts'
import { makePorts } from '../ports.ts'
import { referenceCampaign, referencePopulation } from '../reference-campaign.ts'
import { openTestAuth } from './test-auth.ts'
import { ensureCampaign } from '../start/first-release.ts'

const makeCaller = createCallerFactory(appRouter)
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The API over the real repositories on an embedded database in memory, with a clock that the test moves. */
export interface TestApi {
  campaign: Campaign
  database: Database
  auth: Auth
  ports: Ports
  clock: { now: () => Date; set(moment: string): void }
  /** What somebody of this role may call; the same person each time. */
  as(role: Role, name?: string): Promise<Caller>
  close(): Promise<void>
}
export type Caller = ReturnType<typeof makeCaller>

interface Setting {
  /** How many demonstration customers there are, with the campaign's audience made. */
  customers?: number
  /** Of a PostgreSQL; embedded and in memory where left out. */
  databaseUrl?: string | undefined
  populationMb?: number
}

export async function openTestApi(setting: Setting = {}): Promise<TestApi> {
  const { customers = 0, databaseUrl, populationMb = 256 } = setting
  const database = await openDatabase({ log: quiet, url: databaseUrl })
  await database.migrate()
  const auth = openTestAuth(database)
  const campaign = referenceCampaign()
  let now = new Date('2026-01-05T02:00:00Z')
  const clock = { now: () => now, set: (moment: string) => void (now = new Date(moment)) }
  const ports = await makePorts({
    database,
    accounts: makeAccounts(auth),
    clock,
    ids: uuidIds,
    log: quiet,
    secret: 'x'.repeat(64),
    demo: { accounts: demoAccounts, customers: { files: demoCustomerFiles(referencePopulation()) } },
    channels: makeChannels({ later: (work) => void setImmediate(work) }),
    populationBytes: populationMb * 1024 * 1024,
    campaignId: campaign.id,
  })
  const contextOf = (user: SignedIn): Context & { user: SignedIn } => ({
    user,
    from: { ip: '127.0.0.1', agent: 'test' },
    sessionLives: async () => true,
    campaignId: campaign.id,
    ports,
    clock,
    ids: uuidIds,
    shutdown: new AbortController().signal,
  })
  const person = async (role: Role, name: string): Promise<SignedIn> => {
    const { id } = await makeAccount(auth, { username: name, name, role })
    return { id, name, username: name, role }
  }
  await ensureCampaign(contextOf(await person('administrator', 'careline')), campaign)
  const api: TestApi = {
    campaign,
    database,
    auth,
    ports,
    clock,
    as: async (role, name = role) => makeCaller(contextOf(await person(role, name))),
    close: async () => {
      await Promise.all([ports.population.stop(), ports.presence.stop(), ports.reasoning.stop()])
      await database.close()
    },
  }
  if (customers > 0) {
    const manager = await api.as('manager')
    const { importIds } = await manager.data.demoCustomers({ count: customers, seed: 1 })
    await untilImported(manager, importIds)
  }
  return api
}

/** Waits until the imports that were begun have ended. */
async function untilImported(caller: Caller, importIds: string[]): Promise<void> {
  for (;;) {
    const rows = await Promise.all(importIds.map((importId) => caller.data.import({ importId })))
    const overview = await caller.campaign.overview()
    if (rows.every((row) => row.state === 'done') && overview.audience) return
    if (rows.some((row) => row.state === 'failed')) throw new Error(JSON.stringify(rows))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
