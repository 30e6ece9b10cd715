import type {
  AudienceRepository,
  CallRepository,
  CampaignRepository,
  ImportRepository,
  LiveEvents,
  Outbox,
  ReleaseRepository,
  ReviewRepository,
  ServerBus,
  SnapshotRepository,
} from '@careline/api'
import type { Database } from '../driver/database.ts'
import { audienceRepository } from './audiences.ts'
import { callRepository } from './calls.ts'
import { campaignRepository } from './campaigns.ts'
import { importRepository } from './imports.ts'
import { liveEventRepository } from './live-events.ts'
import { outboxRepository } from './outbox.ts'
import { releaseRepository } from './releases.ts'
import { reviewRepository } from './reviews.ts'
import { serverBus } from './server-bus.ts'
import { snapshotRepository } from './snapshots.ts'
import { withoutValues } from './without-values.ts'

export interface Repositories {
  audiences: AudienceRepository
  calls: CallRepository
  campaigns: CampaignRepository
  imports: ImportRepository
  live: LiveEvents
  outbox: Outbox
  releases: ReleaseRepository
  reviews: ReviewRepository
  serverBus: ServerBus
  snapshots: SnapshotRepository
}

/** Everything that the API asks of a database, over a database that is open and migrated. Begins to listen for live events and other servers. */
export async function createRepositories(database: Database): Promise<Repositories> {
  return {
    audiences: withoutValues(audienceRepository(database)),
    calls: withoutValues(callRepository(database)),
    campaigns: withoutValues(campaignRepository(database)),
    imports: withoutValues(importRepository(database)),
    live: withoutValues(await liveEventRepository(database)),
    outbox: withoutValues(outboxRepository(database)),
    releases: withoutValues(releaseRepository(database)),
    reviews: withoutValues(reviewRepository(database)),
    serverBus: withoutValues(await serverBus(database)),
    snapshots: withoutValues(snapshotRepository(database)),
  }
}
