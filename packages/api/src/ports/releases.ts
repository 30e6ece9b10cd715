import type { Campaign, PartChange } from '@careline/campaign'
import type { AudienceRow } from './audiences.ts'

export interface ReleaseRow {
  id: string
  campaignId: string
  number: number
  /** SHA-256 of the canonical document. */
  contentHash: string
  publishedAt: Date
  publishedBy: { id: string; name: string }
  message: string
  /** The release that this one brings back, if it does. */
  restoresNumber: number | null
  /** What was approved; null of the first release, of one that was brought back, and of those from before there were reviews. */
  reviewId: string | null
}

export interface DraftRow {
  campaignId: string
  document: unknown
  /**
   * Counts saves, and never begins anew: a draft that comes after another one counts on from where the campaign's row says. A save names the
   * one it was made on, and a stale one is refused.
   */
  revision: number
  baseReleaseId: string
  updatedAt: Date
  updatedBy: { id: string; name: string }
}

/** One save of the draft. */
export interface DraftEdit {
  /** The revision that it made. */
  revision: number
  by: { id: string; name: string }
  changes: PartChange[]
}

/** What ends a review with a release. */
export interface ReviewPublished {
  id: string
  /** Only once it is due. */
  scheduled: boolean
  /** Of the document as it was frozen; an upgrade of the program in between may have led the release's to a newer language. */
  contentHash: string
  /** The customers on whom it was checked; null where there were none. */
  snapshotId: string | null
}

export interface ReleaseRepository {
  list(campaignId: string): Promise<ReleaseRow[]>
  get(releaseId: string): Promise<(ReleaseRow & { document: unknown }) | null>
  getByNumber(campaignId: string, number: number): Promise<(ReleaseRow & { document: unknown }) | null>
  /**
   * Stores the next release, makes it live, clears the draft, and decides the customers of the snapshot in use by it (`audience` of the
   * result; null where there is none yet), in one transaction: nobody sees a release with the audience of another. `conflict` when another release went live in between;
   * `stale-draft` when the draft is no longer the one of `draftRevision`: nothing that somebody saved is thrown away unseen; `not-approved`
   * where the review is not of what was approved, on this base, not approved, not due, or the publisher is one of its authors;
   * `snapshot-moved` where other customers are in use than those that it was checked on. Numbers are consecutive from 1; the database decides races.
   */
  publish(release: {
    id: string
    campaignId: string
    document: unknown
    contentHash: string
    at: Date
    byUserId: string
    message: string
    restoresNumber: number | null
    expectedLiveReleaseId: string | null
    /** The draft that ends with this; null where there must be none; `kept` where it goes on, whatever it is. */
    draftRevision: number | null | 'kept'
    /** The review that ends with this; null for the first release and for one that was brought back. */
    review: ReviewPublished | null
    /** The document as rules, and the id of the audience that they make; null for a document that is not to decide anybody. */
    audience: { id: string; campaign: Campaign } | null
  }): Promise<
    | { ok: true; release: ReleaseRow; audience: AudienceRow | null }
    | { ok: false; reason: 'conflict' | 'stale-draft' | 'not-approved' | 'snapshot-moved' }
  >
  draft(campaignId: string): Promise<DraftRow | null>
  /**
   * Stores the draft, who edited it, and what the edit changed; an open review of what it said before is void with it, in one transaction.
   * Stale when another save came first, or when a first one was made on a draft that has ended or a release that is not live any more.
   */
  saveDraft(draft: {
    campaignId: string
    document: unknown
    baseReleaseId: string
    expectedRevision: number
    at: Date
    byUserId: string
    changes: PartChange[]
  }): Promise<{ ok: true; revision: number; voided: string[] } | { ok: false; reason: 'stale'; revision: number }>
  /** The draft's saves after this revision, newest first: undone in this order they give that revision back. */
  editsAfter(campaignId: string, revision: number): Promise<DraftEdit[]>
  /**
   * Ends the draft, and an open review of it. `revision` stands for the live release from then on; null where there was no draft. Refused
   * where others have saved since `seenRevision`, with their names: nobody throws away what they have not seen.
   */
  discardDraft(discarded: {
    campaignId: string
    seenRevision: number
    byUserId: string
    at: Date
  }): Promise<{ ok: true; voided: string[]; revision: number | null } | { ok: false; others: string[] }>
}
