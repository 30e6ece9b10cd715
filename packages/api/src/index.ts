export { appRouter, type AppRouter } from './router.ts'
export { createCallerFactory, type Meta } from './trpc.ts'
export type { Context, Ports } from './context.ts'
export {
  type ApiProblem,
  type ApiProblemCode,
  type CaseDifference,
  type DocumentProblem,
  type FailedCase,
} from './problem.ts'
export { Refusal, refuse } from './problem.ts'
export type { CustomerAsOf } from './audience/as-of.ts'
export type { CustomerView } from './audience/customer-view.ts'
export type { MaskedMember } from './audience/members.ts'
export type { CallView } from './calls/call-view.ts'
export type { WrapUpView } from './calls/wrap-up-input.ts'
export type { CampaignOverview } from './campaign/overview.ts'
export { type Asker, recordChange } from './audit/act.ts'
export { recordAct, recordWork } from './audit/record-work.ts'
export { auditFilter, auditFilterSchema } from './audit/filter.ts'
export { ensureAudience } from './audience/build-audience.ts'
export { beginDemoImports } from './data/demo-imports.ts'
export { makeImportRunner } from './data/import-runner.ts'
export type { ImportRunner } from './ports/import-runner.ts'
export { knownImport } from './data/known-import.ts'
export type { ListSummary } from './data/lists.ts'
export type { RejectedRow } from './data/rejections.ts'
export type { RuleSetCounts } from './draft/counts.ts'
export type { DraftBreakdown } from './draft/breakdown.ts'
export type { CountedBy } from './draft/counted-by.ts'
export type { CustomersPage, ListedCustomer } from './draft/customers.ts'
export type { DraftFindings } from './draft/findings.ts'
export type { DraftImpact } from './draft/impact.ts'
export type { DraftSaved, DraftView } from './draft/draft-view.ts'
export type { FollowUpView } from './follow-ups/list.ts'
export type { MessageView } from './messages/list.ts'
export type { PresenceMessage } from './live/watched-presence.ts'
export { makeMessageSender, type MessageSender } from './messages/message-sender.ts'
export type { Sending } from './messages/sending.ts'
export type { Account, Accounts } from './ports/accounts.ts'
export {
  AUDIT_KINDS,
  AUDIT_PHASES,
  type AuditAnchor,
  type AuditBreak,
  type AuditChange,
  type AuditDetails,
  type AuditEntry,
  type AuditFilter,
  type AuditKind,
  type AuditPhase,
  type AuditRow,
  type AuditSubject,
  type AuditTrail,
  type AuditVerdict,
  type Origin,
  type Pseudonyms,
} from './ports/audit.ts'
export type { ChannelFailure, DeliveryReport, MessageChannel, OutgoingText, Submission } from './ports/channels.ts'
export type { DemoAccount, DemoCustomers } from './ports/demo.ts'
export type { Log } from './ports/log.ts'
export type { MemberKeys } from './ports/member-keys.ts'
export type { AudienceMember, AudienceRepository, AudienceRow, FunnelStep, Impact } from './ports/audiences.ts'
export type { CallRepository, CallRow, CallState, CallWrapUp, FollowUpRow, MessageRow } from './ports/calls.ts'
export type { CampaignMode, CampaignRepository, CampaignRow, ModeState, Pause } from './ports/campaigns.ts'
export type { Clock, Ids } from './ports/clock.ts'
export type { LiveEvent, LiveEventRow, LiveEvents } from './ports/live-events.ts'
export type { ClaimedMessage, MessageFailure, Outbox, SendingNow } from './ports/outbox.ts'
export type { ComparedInColumns, FromColumns, Population } from './ports/population.ts'
export type { DraftPlace, Presence, PresenceNews, PresentPage, ServerBus } from './ports/presence.ts'
export type { Reasoning } from './ports/reasoning.ts'
export type { DraftEdit, DraftRow, ReleaseRepository, ReleaseRow } from './ports/releases.ts'
export type {
  HoldReason,
  ReviewComment,
  ReviewEvidence,
  ReviewRepository,
  ReviewRow,
  ReviewState,
  ReviewWhole,
} from './ports/reviews.ts'
export type {
  ImportKind,
  ImportProblem,
  ImportRepository,
  ImportRow,
  ImportState,
  SnapshotPerson,
  SnapshotRepository,
  SnapshotRow,
} from './ports/snapshots.ts'
export { ROLES, type Role, type SignedIn } from './ports/users.ts'
export type { PlaygroundExplanation, PlaygroundView } from './playground/try-out.ts'
export { makePresence } from './presence/make-presence.ts'
export { publishDocument } from './releases/publish-document.ts'
export type { ReviewCounts } from './reviews/counts.ts'
export type { ReviewView } from './reviews/get.ts'
export type { ReviewSummary } from './reviews/list.ts'
export { publishDue } from './reviews/publish-due.ts'
