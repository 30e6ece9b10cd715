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
}

export interface DraftRow {
  campaignId: string
  document: unknown
  /** Counts saves; a save names the one it was made on, and a stale one is refused. */
  revision: number
  baseReleaseId: string
  updatedAt: Date
  updatedBy: { id: string; name: string }
}

export interface ReleaseRepository {
  list(campaignId: string): Promise<ReleaseRow[]>
  get(releaseId: string): Promise<(ReleaseRow & { document: unknown }) | null>
  getByNumber(campaignId: string, number: number): Promise<(ReleaseRow & { document: unknown }) | null>
  /**
   * Stores the next release, makes it live and clears the draft, in one transaction. `conflict` when another release went live in between;
   * `stale-draft` when the draft is no longer the one of `draftRevision`: nothing that somebody saved is thrown away unseen. Numbers are
   * consecutive from 1; the database decides races.
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
    /** The draft that ends with this; null where there must be none. */
    draftRevision: number | null
  }): Promise<{ ok: true; release: ReleaseRow } | { ok: false; reason: 'conflict' | 'stale-draft' }>
  draft(campaignId: string): Promise<DraftRow | null>
  /** Stale when another save came first, or when a first one was made on a release that is not live any more. */
  saveDraft(draft: {
    campaignId: string
    document: unknown
    baseReleaseId: string
    expectedRevision: number
    at: Date
    byUserId: string
  }): Promise<{ ok: true; revision: number } | { ok: false; reason: 'stale'; revision: number }>
  discardDraft(campaignId: string): Promise<void>
}
