import type { Accounts } from './ports/accounts.ts'
import type { AuditTrail, Origin, Pseudonyms } from './ports/audit.ts'
import type { AudienceRepository } from './ports/audiences.ts'
import type { CallRepository } from './ports/calls.ts'
import type { CampaignMode, CampaignRepository } from './ports/campaigns.ts'
import type { MessageChannel } from './ports/channels.ts'
import type { Clock, Ids } from './ports/clock.ts'
import type { DemoAccount, DemoCustomers } from './ports/demo.ts'
import type { ImportRunner } from './ports/import-runner.ts'
import type { LiveEvents } from './ports/live-events.ts'
import type { Log } from './ports/log.ts'
import type { MemberKeys } from './ports/member-keys.ts'
import type { Outbox } from './ports/outbox.ts'
import type { Population } from './ports/population.ts'
import type { Presence } from './ports/presence.ts'
import type { Reasoning } from './ports/reasoning.ts'
import type { ReleaseRepository } from './ports/releases.ts'
import type { ReviewRepository } from './ports/reviews.ts'
import type { ImportRepository, SnapshotRepository } from './ports/snapshots.ts'
import type { SignedIn } from './ports/users.ts'

/** What the procedures need from the outside; the server brings the real ones, tests bring others. */
export interface Ports {
  accounts: Accounts
  audiences: AudienceRepository
  audit: AuditTrail
  calls: CallRepository
  campaigns: CampaignRepository
  /** What messages go out through in each mode; none where nothing is configured (D17). */
  channels: Record<CampaignMode, readonly MessageChannel[]>
  imports: ImportRepository
  importRunner: ImportRunner
  live: LiveEvents
  log: Log
  memberKeys: MemberKeys
  outbox: Outbox
  pseudonyms: Pseudonyms
  population: Population
  presence: Presence
  reasoning: Reasoning
  releases: ReleaseRepository
  reviews: ReviewRepository
  snapshots: SnapshotRepository
  /** Null unless this is a demonstration. */
  demo: { accounts: readonly DemoAccount[]; customers: DemoCustomers } | null
}

export interface Context {
  user: SignedIn | null
  /** Where the request came from. */
  from: Origin
  /** False once the session that asks was signed out or ran out; streams end then. */
  sessionLives: () => Promise<boolean>
  campaignId: string
  ports: Ports
  clock: Clock
  ids: Ids
  /** Aborts when the server shuts down; streams end then. */
  shutdown: AbortSignal
}
