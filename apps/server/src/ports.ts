import { type Clock, type Context, type Ids, makeImportRunner, makePresence, type Ports } from '@careline/api'
import { auditSealKey, auditTrail, createRepositories, type Database } from '@careline/db'
import type { Logger } from 'pino'
import { makePopulation } from './population/make-population.ts'
import { makeReasoning } from './reasoning/make-reasoning.ts'
import { makeMemberKeys } from './security/member-keys.ts'
import { makePseudonyms } from './security/pseudonyms.ts'

interface PortsOptions extends Pick<Context, 'campaignId'> {
  database: Database
  accounts: Ports['accounts']
  clock: Clock
  ids: Ids
  log: Pick<Logger, 'error'>
  secret: string
  demo: Ports['demo']
  channels: Ports['channels']
  /** For customers that are held in memory to be counted. */
  populationBytes: number
}

/** The API's ports over the real database. */
export async function makePorts({
  database,
  accounts,
  clock,
  ids,
  log,
  secret,
  demo,
  channels,
  populationBytes,
  campaignId,
}: PortsOptions): Promise<Ports> {
  const { serverBus, ...repositories } = await createRepositories(database)
  return {
    ...repositories,
    accounts,
    audit: auditTrail(database, auditSealKey(secret)),
    importRunner: makeImportRunner({ campaignId, clock, ids, ports: repositories }),
    population: makePopulation({ snapshots: repositories.snapshots, limitBytes: populationBytes, log }),
    presence: makePresence({ clock, bus: serverBus, serverId: ids.next() }),
    reasoning: makeReasoning(log),
    memberKeys: makeMemberKeys(secret),
    pseudonyms: makePseudonyms(secret),
    demo,
    channels,
    log: {
      error: ({ errorId, procedure, error }) => log.error({ errorId, procedure, err: error }, 'unexpected error'),
    },
  }
}
