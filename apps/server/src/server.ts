import { type Context, ensureAudience, makeMessageSender, type Origin, type Ports, type SignedIn } from '@careline/api'
import { authSchema, type Database, openDatabase } from '@careline/db'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { makeAccounts } from './auth/accounts.ts'
import { makeAuth } from './auth/auth.ts'
import { signedInUser } from './auth/signed-in.ts'
import { makeChannels } from './channels.ts'
import { demoAccounts } from './demo/demo-accounts.ts'
import { demoCustomerFiles } from './demo/demo-customer-files.ts'
import { ensureDemoCustomers } from './demo/ensure-demo-customers.ts'
import type { Env } from './env.ts'
import { makeApp } from './http/app.ts'
import { originOf } from './http/origin-of.ts'
import type { Health } from './http/health.ts'
import { systemClock, uuidIds } from './ids.ts'
import { startJobs } from './jobs/jobs.ts'
import { startPublishing } from './jobs/publish-due.ts'
import { startSending } from './jobs/send-messages.ts'
import { makePorts } from './ports.ts'
import { referenceCampaign, referencePopulation } from './reference-campaign.ts'
import { deriveKey, loadSecret } from './security/secret.ts'
import { ensureAdministrator, ensureDemoAccounts, systemUser } from './start/first-accounts.ts'
import { ensureCampaign } from './start/first-release.ts'
import { version } from './version.ts'

const APPS_FOLDER = fileURLToPath(new URL('../../', import.meta.url))
/** How long a stop waits for answers that are under way. */
const GRACE_MS = 5_000
const HEALTH_MS = 3_000

export interface RunningServer {
  url: string
  /** Made at this start, for a person to write down. */
  firstAdministrator: { username: string; password: string } | null
  /** In a demonstration: ends once its customers are there. */
  demoCustomers: Promise<void>
  stop(): Promise<void>
}

/** Opens everything, in the order in which it needs each other, and serves. */
export async function startServer(env: Env, log: Logger): Promise<RunningServer> {
  const database = await openDatabase({
    url: env.databaseUrl,
    dataDirectory: env.databaseUrl ? undefined : env.dataDirectory,
    log,
  })
  try {
    return await serve(env, log, database)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serve(env: Env, log: Logger, database: Database): Promise<RunningServer> {
  const secret = loadSecret(env.secret, env.dataDirectory)
  await database.migrate()
  const auth = makeAuth({
    adapter: drizzleAdapter(database.drizzle, { provider: 'pg', schema: authSchema }),
    secret: deriveKey(secret, 'sessions').toString('hex'),
    publicUrl: env.publicUrl,
    nextId: uuidIds.next,
  })
  const campaign = referenceCampaign()
  const demo = env.demo
    ? { accounts: demoAccounts, customers: { files: demoCustomerFiles(referencePopulation()) } }
    : null
  const ports = await makePorts({
    database,
    accounts: makeAccounts(auth),
    clock: systemClock,
    ids: uuidIds,
    log,
    secret,
    demo,
    channels: makeChannels(),
    populationBytes: env.populationMb * 1024 * 1024,
    campaignId: campaign.id,
  })
  const stopping = new AbortController()
  const contextFor = (user: SignedIn | null, from: Origin, sessionLives: Context['sessionLives']): Context => ({
    user,
    from,
    sessionLives,
    campaignId: campaign.id,
    ports,
    clock: systemClock,
    ids: uuidIds,
    shutdown: stopping.signal,
  })

  const system = await systemUser(auth)
  const asSystem = { ...contextFor(system, { ip: null, agent: 'careline server' }, async () => true), user: system }
  const firstAdministrator = demo ? null : await ensureAdministrator(auth)
  if (demo) await ensureDemoAccounts(auth)
  await ensureCampaign(asSystem, campaign)
  await ports.imports.sweep(systemClock.now())
  // A release that the database cannot decide must not keep the server down: its page is where an earlier one is brought back.
  await ensureAudience(asSystem).catch((error: unknown) => log.error({ err: error }, 'the audience could not be made'))

  const app = await makeApp({
    log,
    auth,
    publicUrl: env.publicUrl,
    appsFolder: APPS_FOLDER,
    pseudonym: (value) => ports.pseudonyms.of(value),
    health: () => readHealth(database, ports, campaign.id, stopping.signal),
    accountChanged: (userId) =>
      ports.live.publish({ type: 'account-changed', campaignId: campaign.id, userId }, systemClock.now()),
    createContext: async (request: FastifyRequest) => {
      const user = await signedInUser(auth, request.headers)
      // Another role is another session: what was asked for under the old one ends.
      const lives = async () => (await signedInUser(auth, request.headers))?.role === user?.role
      return contextFor(user, originOf(request), lives)
    },
  })
  await app.listen({ port: env.port, host: env.host })
  const stopJobs = startJobs({ campaignId: campaign.id, ports, clock: systemClock, log })
  const stopPublishing = startPublishing(asSystem, log)
  const sender = makeMessageSender({ campaignId: campaign.id, ports, clock: systemClock })
  const stopSending = startSending({ sender, live: ports.live, log })

  return {
    url: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    firstAdministrator,
    demoCustomers: demo ? ensureDemoCustomers(asSystem, env.demoCustomers) : Promise.resolve(),
    async stop() {
      stopping.abort()
      await Promise.all([
        ports.importRunner.stop(),
        ports.population.stop(),
        ports.presence.stop(),
        ports.reasoning.stop(),
        stopJobs(),
        stopPublishing(),
        stopSending(),
      ])
      await closeApp(app)
      await database.close()
    },
  }
}

/** Takes no new requests and lets those under way end, but not for ever. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const force = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
  await app.close()
  clearTimeout(force)
}

/** A database that does not answer is as good as down; whoever asks for the health is not kept waiting. */
const inTime = (answer: Promise<void>): Promise<void> =>
  Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The database does not answer.')), HEALTH_MS).unref()
    }),
  ])

async function readHealth(
  database: Database,
  ports: Ports,
  campaignId: string,
  stopping: AbortSignal,
): Promise<Health> {
  const state = { database: database.kind, version }
  try {
    await inTime(database.ping())
    const row = await ports.campaigns.get(campaignId)
    const live = row?.liveReleaseId ? await ports.releases.get(row.liveReleaseId) : null
    return { status: stopping.aborted ? 'stopping' : 'ok', release: live?.number ?? null, ...state }
  } catch {
    return { status: 'database-down', release: null, ...state }
  }
}
