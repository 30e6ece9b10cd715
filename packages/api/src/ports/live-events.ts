import type { ReviewState } from './reviews.ts'

/** What every open page hears about. Nothing personal in it: pages ask for what they may see. */
export type LiveEvent =
  | {
      type: 'release-published'
      campaignId: string
      number: number
      restoresNumber: number | null
      byName: string
      message: string
    }
  | { type: 'review-changed'; campaignId: string; reviewId: string; state: ReviewState; byName: string | null }
  /** Somebody saved the draft, or threw it away: then `parts` are empty. `revision` is the one that it made. A part is such as `['ruleSets', 'eligibility']`. */
  | { type: 'draft-changed'; campaignId: string; revision: number; by: { id: string; name: string }; parts: string[][] }
  | { type: 'audience-built'; campaignId: string; audienceId: string; queued: number }
  | { type: 'mode-changed'; campaignId: string }
  | { type: 'pause-changed'; campaignId: string; paused: boolean; byName: string; reason: string | null }
  | { type: 'import-progressed'; campaignId: string; importId: string; state: string }
  | { type: 'call-changed'; campaignId: string }
  | { type: 'messages-changed'; campaignId: string }
  /** Somebody signed out, or an administrator changed an account: its streams ask whether their session still holds. Pages do not hear it. */
  | { type: 'account-changed'; campaignId: string; userId: string }

export interface LiveEventRow {
  /** Rises with each event. */
  id: number
  at: Date
  event: LiveEvent
}

export interface LiveEvents {
  publish(event: LiveEvent, at: Date): Promise<void>
  /** Events after `lastId`, oldest first, at most `limit`: what an offline page missed. */
  since(lastId: number, limit: number): Promise<LiveEventRow[]>
  lastId(): Promise<number>
  /** Removes events from before `moment`, the oldest first and some thousand at a time. @returns how many */
  prune(moment: Date): Promise<number>
  /** Hears every server's events as they are committed. */
  subscribe(listener: (row: LiveEventRow) => void): () => void
}
