import type { CaseReport, Change, RuleSetRegions } from '@careline/campaign'
import type { Finding, Localized } from '@careline/rules'
import type { Impact } from './audiences.ts'

/** The first four are open; a campaign has at most one open review. `voided`: the draft was edited or thrown away in between. */
export const REVIEW_STATES = [
  'waiting',
  'approved',
  'scheduled',
  'held-back',
  'published',
  'sent-back',
  'withdrawn',
  'voided',
] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

interface Person {
  id: string
  name: string
}

/** What a reviewer is shown, as it was when the draft was submitted. */
export interface ReviewEvidence {
  changes: Change[]
  /** For whom the changed rule sets decide otherwise. */
  regions: RuleSetRegions[]
  /** Null where there was no snapshot. `takenAt` is ISO text. */
  impact: { snapshot: { id: string; fileName: string; takenAt: string; rows: number }; counts: Impact } | null
  findings: { complete: boolean; all: Finding[]; added: Finding[] }
  /** `accepted`: the examples whose changed answers the author took over. */
  cases: { passed: number; accepted: CaseReport['failed'] }
}

/** Why a publication was held back. */
export interface HoldReason {
  code:
    | 'base-moved'
    | 'invariant-broken'
    | 'cases-changed'
    | 'new-finding'
    | 'impact-beyond'
    | 'not-decidable'
    | 'not-readable'
  message: Localized
}

export interface ReviewRow {
  id: string
  campaignId: string
  state: ReviewState
  /** SHA-256 of the canonical document. */
  contentHash: string
  draftRevision: number
  baseRelease: { id: string; number: number }
  message: string
  submittedBy: Person
  submittedAt: Date
  /** Everyone who edited the draft, and who submitted it: none of them may approve or publish it. */
  authors: Person[]
  approvedBy: Person | null
  approvedAt: Date | null
  scheduledBy: Person | null
  /** When the time was set; null where that was not noted then. */
  scheduledAt: Date | null
  /** Real time, also in a rehearsal. */
  publishAt: Date | null
  publishedBy: Person | null
  /** What it became. */
  release: { id: string; number: number } | null
  heldBack: { at: Date; reasons: HoldReason[] } | null
  /** Who sent it back, withdrew it, or made it void. */
  endedBy: Person | null
  endedAt: Date | null
  /** The ids of those of its authors who have looked at how it stands. */
  seenBy: string[]
}

export interface ReviewComment {
  id: string
  ruleSetId: string | null
  /** The rule's name. */
  rule: string | null
  text: string
  by: Person
  at: Date
}

export interface ReviewWhole extends ReviewRow {
  document: unknown
  evidence: ReviewEvidence
  /** What was found when it was held back. */
  heldEvidence: ReviewEvidence | null
  comments: ReviewComment[]
}

/** A step of a review by somebody. Each is one statement, which finds nothing where it may not be: then the answer is false. */
interface Step {
  reviewId: string
  byUserId: string
  at: Date
}

export interface ReviewRepository {
  /** Newest first. */
  list(campaignId: string, limit: number): Promise<ReviewRow[]>
  get(reviewId: string): Promise<ReviewWhole | null>
  /** Freezes the draft's revision for review; its authors are read from the draft's saves. */
  submit(review: {
    id: string
    campaignId: string
    document: unknown
    contentHash: string
    draftRevision: number
    at: Date
    byUserId: string
    message: string
    evidence: ReviewEvidence
  }): Promise<{ ok: true } | { ok: false; reason: 'stale-draft' | 'stale-release' | 'review-open' }>
  /**
   * A waiting one, or one that was held back, on the release that is live, by somebody who is no author of it. `heldAt`: since when it was held
   * back as they saw it, null where it was not; one that was held back since then is not approved unseen.
   */
  approve(step: Step & { heldAt?: Date | null | undefined }): Promise<boolean>
  sendBack(step: Step): Promise<boolean>
  withdraw(step: Step): Promise<boolean>
  /** An approved or scheduled one, by somebody who is no author of it. */
  schedule(step: Step & { publishAt: Date }): Promise<boolean>
  /** Back to approved. */
  unschedule(step: Step): Promise<boolean>
  holdBack(held: { reviewId: string; at: Date; reasons: HoldReason[]; evidence: ReviewEvidence }): Promise<boolean>
  /** An author has looked at it in this state; nothing where it is in another one by now. */
  seen(seen: { reviewId: string; byUserId: string; state: ReviewState }): Promise<void>
  /** Scheduled ones whose time has come. */
  due(campaignId: string, now: Date): Promise<string[]>
  comment(comment: Step & { id: string; ruleSetId: string | null; rule: string | null; text: string }): Promise<void>
}
