import type {
  BreakdownAsked,
  BreakdownGroup,
  Campaign,
  ComparedCampaigns,
  CustomersAsked,
  RuleSetFigures,
} from '@careline/campaign'

/** What an edit does to a snapshot's customers, with the figures of one rule set before and after it. */
export interface ComparedInColumns extends ComparedCampaigns {
  ruleSet: { before: RuleSetFigures | null; after: RuleSetFigures | null } | null
}

/** An answer, or none yet. `loading`: how much of the snapshot is there, 0 to 1; null where it will not come (too large, failed). */
export type FromColumns<Answer> = { answer: Answer } | { answer: null; loading: number | null }

/**
 * A snapshot's customers in memory, to be counted at each keystroke. The first question about a snapshot begins to load it and is
 * answered by null, as are those that come before it is there: the database answers them. Counts are the database's own to the last one.
 * A question whose `signal` is aborted before it is its turn is not worked on: its promise rejects with the signal's reason.
 */
export interface Population {
  counts(
    question: { snapshotId: string; campaign: Campaign; ruleSetId: string },
    signal?: AbortSignal,
  ): Promise<FromColumns<RuleSetFigures>>
  impact(
    question: { snapshotId: string; before: Campaign; after: Campaign; ruleSetId: string | null },
    signal?: AbortSignal,
  ): Promise<FromColumns<ComparedInColumns>>
  /** How an edit touches the customers of each value of a fact, or of each band; null where the fact cannot be told apart so. */
  breakdown(
    question: { snapshotId: string; before: Campaign; after: Campaign; by: BreakdownAsked },
    signal?: AbortSignal,
  ): Promise<FromColumns<BreakdownGroup[]>>
  /** The customers behind a number, `limit` of them after the first `after`. Waits for the snapshot to be there. */
  customers(
    question: {
      snapshotId: string
      before: Campaign
      after: Campaign
      asked: CustomersAsked
      page: { after: number; limit: number }
    },
    signal?: AbortSignal,
  ): Promise<FromColumns<{ msisdns: string[]; total: number }>>
  stop(): Promise<void>
}
