import { publishDue } from '@careline/api'
import { uuidIds } from '../ids.ts'
import type { TestApi } from './test-context.ts'

/** Publishes what is due by the test's clock, as the server's own job does. */
export const publishDueNow = (api: TestApi) =>
  publishDue({
    user: null,
    from: { ip: null, agent: 'test' },
    sessionLives: async () => true,
    campaignId: api.campaign.id,
    ports: api.ports,
    clock: api.clock,
    ids: uuidIds,
    shutdown: new AbortController().signal,
  })
