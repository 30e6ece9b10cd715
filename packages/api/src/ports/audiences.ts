import type { BreakdownAsked, BreakdownGroup, Campaign, ComparedCampaigns } from '@careline/campaign'

/** One step of a funnel: a rule's name, or `contact` for those who may not be contacted, and how many are left after it. */
export type FunnelStep = ComparedCampaigns['funnel'][number]

export interface AudienceRow {
  id: string
  campaignId: string
  snapshotId: string
  releaseId: string
  releaseNumber: number
  builtAt: Date
  customers: number
  eligible: number
  /** Eligible, and may be contacted: these are queued. */
  queued: number
  contactBlocked: number
  funnel: FunnelStep[]
}

export interface AudienceMember {
  msisdn: string
  fullName: string | null
  arpuVnd: number | null
  province: string | null
  churnRisk: string | null
  ordinal: number | null
  unmet: string[]
  contact: string
}

/** What an edit changes: who comes in, who falls out, and for other rule sets whose answer differs. Columns count the same. */
export type Impact = ComparedCampaigns

export interface AudienceRepository {
  get(audienceId: string): Promise<AudienceRow | null>
  /** The audience that was in use at a moment of real time; its row stays when its members are gone. */
  inUseAt(campaignId: string, at: Date): Promise<AudienceRow | null>
  /**
   * Decides every customer of the snapshot in the database and makes the result the campaign's audience, in one transaction: those excluded with the
   * rules they do not meet, the others in calling order. Customers with a final state, in a call, or with an agreed call-back keep it (D45).
   * Null, and nothing is written, where the release is not the live one any more, or the campaign's snapshot is not `replaces`: what was
   * decided by an older one must not take the place of what is newer.
   */
  build(input: {
    audienceId: string
    campaignId: string
    snapshotId: string
    releaseId: string
    campaign: Campaign
    at: Date
    /** The snapshot that must be in use still; left out where somebody chose this one, whichever was in use. */
    replaces?: string
  }): Promise<AudienceRow | null>
  /** `after`: how many rows came before. `search`: a part of the name, with or without its accents, or of the number. */
  members(input: {
    audienceId: string
    filter: { kind: 'all' } | { kind: 'queued' } | { kind: 'excluded'; rule?: string } | { kind: 'contact-blocked' }
    search?: string
    after: number
    limit: number
  }): Promise<{ members: AudienceMember[]; total: number }>
  /** Whether the database takes what `build` would ask of it, in its words where it does not; nothing is decided. */
  tryOut(input: { snapshotId: string; campaign: Campaign }): Promise<{ ok: true } | { ok: false; reason: string }>
  /** Counts in the database what `after` would change against `before`; writes nothing. */
  impact(input: { snapshotId: string; before: Campaign; after: Campaign }): Promise<Impact>
  /** Holds: how many customers meet each rule of a set by itself, and how many the set gives an answer. */
  counts(input: {
    snapshotId: string
    campaign: Campaign
    ruleSetId: string
  }): Promise<{ total: number; rules: Record<string, number>; answered: number }>
  /** How `after` touches the customers of each value of a fact, or of each band; null where the fact cannot be told apart so. */
  breakdown(input: {
    snapshotId: string
    before: Campaign
    after: Campaign
    by: BreakdownAsked
  }): Promise<BreakdownGroup[] | null>
}
