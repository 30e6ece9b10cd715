export type { AudienceMember, AudienceRepository, AudienceRow, FunnelStep, Impact } from './ports/audiences.ts'
export type { CallRepository, CallRow, CallState, CallWrapUp, FollowUpRow, MessageRow } from './ports/calls.ts'
export type { CampaignMode, CampaignRepository, CampaignRow, ModeState } from './ports/campaigns.ts'
export type { Clock, Ids } from './ports/clock.ts'
export type { LiveEvent, LiveEventRow, LiveEvents } from './ports/live-events.ts'
export type { DraftRow, ReleaseRepository, ReleaseRow } from './ports/releases.ts'
export type {
  ImportKind,
  ImportProblem,
  ImportRepository,
  ImportRow,
  ImportState,
  SnapshotRepository,
  SnapshotRow,
} from './ports/snapshots.ts'
export { ROLES, type Role, type SignedIn } from './ports/users.ts'
