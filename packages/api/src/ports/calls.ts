import type { CallEvent, CallOutcome, TopicResultKind } from '@careline/content'
import type { Facts } from '@careline/rules'
import type { MessageFailure } from './outbox.ts'

export type CallState = 'open' | 'closed' | 'lapsed'

export interface CallRow {
  id: string
  campaignId: string
  msisdn: string
  releaseId: string
  releaseNumber: number
  snapshotId: string
  agentId: string
  state: CallState
  attempt: number
  /** Rises with every claim of this customer; what is written under an older one is refused. */
  fence: number
  leaseUntil: Date
  claimedAt: Date
  /** The campaign's clock at the claim (D17). */
  campaignAt: Date
  /** The customer's facts as the plan was made from them. */
  facts: Facts
  /** The plan as `campaign` made it, or null before it was made. */
  plan: unknown
  events: CallEvent[]
  outcome: CallOutcome | null
}

export interface FollowUpRow {
  id: string
  campaignId: string
  callId: string
  msisdn: string
  kind: string
  owner: 'agent' | 'backoffice' | 'supervisor'
  state: 'open' | 'done'
  dueAt: Date | null
  details: Record<string, string>
  createdAt: Date
}

export interface MessageRow {
  id: string
  campaignId: string
  callId: string | null
  msisdn: string
  template: string
  class: 'campaign' | 'service'
  channel: 'sms' | 'zalo' | 'viber'
  text: string
  /** Held to the hours of the law (D13). */
  advertising: boolean
  state: 'planned' | 'claimed' | 'submitting' | 'accepted' | 'delivered' | 'failed' | 'unknown'
  /** Why it failed or is unknown; for a planned one, why the last try did not go through. */
  failure: MessageFailure | null
  createdAt: Date
}

export interface CallWrapUp {
  outcome: CallOutcome
  reason: string | null
  topics: { topic: string; result: TopicResultKind; item: string | null }[]
  followUps: {
    id: string
    kind: string
    owner: FollowUpRow['owner']
    dueAt: Date | null
    details: Record<string, string>
  }[]
  messages: Pick<MessageRow, 'id' | 'template' | 'class' | 'advertising' | 'channel' | 'text'>[]
  /** Back into the queue at this campaign time (agreed call-back, retry after no answer), or final when null. */
  againAt: Date | null
}

export interface CallRepository {
  /**
   * The next customer for this agent, in one statement: due call-backs first, then calling order. An agent with an open call gets that
   * call (a person talks to one customer at a time, whatever the campaign). Null when nobody waits or the campaign is paused. No two agents ever get one customer.
   */
  claim(input: {
    callId: string
    campaignId: string
    agentId: string
    now: Date
    campaignAt: Date
    leaseMs: number
  }): Promise<CallRow | null>
  open(agentId: string, campaignId: string): Promise<CallRow | null>
  get(callId: string): Promise<CallRow | null>
  savePlan(input: { callId: string; fence: number; plan: unknown }): Promise<boolean>
  /** Appends at `seq` (the number of events so far) and renews the lease; `stale` when the lease was lost or another event took that place. */
  append(input: {
    callId: string
    fence: number
    seq: number
    event: CallEvent
    now: Date
    campaignAt: Date
    leaseMs: number
  }): Promise<{ ok: true } | { ok: false; reason: 'stale' | 'closed' }>
  renew(input: { callId: string; fence: number; now: Date; leaseMs: number }): Promise<boolean>
  /**
   * Closes the call with all it leaves behind, in one transaction; a repeat of the same close answers ok and writes nothing twice.
   * `stale` when the call has not as many `events` as the wrap-up was made from: one that came in meanwhile would leave nothing behind.
   */
  close(input: {
    callId: string
    fence: number
    events: number
    now: Date
    campaignAt: Date
    wrapUp: CallWrapUp
  }): Promise<{ ok: true } | { ok: false; reason: 'stale' | 'closed' }>
  /**
   * Calls whose lease ran out go back to the queue; one in which more than notes was recorded stays its agent's own for 12 hours more, so
   * that the agent finds it again. Returns how many.
   */
  lapse(now: Date): Promise<number>
  /**
   * Calls that are over, the newest first; `at` is the campaign's time. One that lapsed has no outcome, and the results that its events
   * tell, if any.
   */
  history(
    campaignId: string,
    msisdn: string,
  ): Promise<
    { callId: string; at: Date; outcome: CallOutcome | null; agentName: string; topics: CallWrapUp['topics'] }[]
  >
  progress(campaignId: string): Promise<{ waiting: number; inCall: number; callBack: number; done: number }>
  /** Calls claimed from `from` up to `to`, real time, and closed since. */
  agentDay(input: {
    campaignId: string
    agentId: string
    from: Date
    to: Date
  }): Promise<{ calls: number; completed: number }>
  /** The most urgent first, undated ones last; `after` is the id of the last row of the page before. */
  followUps(input: {
    campaignId: string
    state?: 'open' | 'done'
    owner?: FollowUpRow['owner']
    limit: number
    after?: string
  }): Promise<(FollowUpRow & { fullName: string | null })[]>
  /** The newest first; `after` as above. */
  messages(input: { campaignId: string; limit: number; after?: string }): Promise<MessageRow[]>
  /** False where it is not open, not in this campaign, or not of `owner` (anybody's where not given). */
  completeFollowUp(input: {
    id: string
    campaignId: string
    owner?: FollowUpRow['owner']
    byUserId: string
    at: Date
  }): Promise<boolean>
}
