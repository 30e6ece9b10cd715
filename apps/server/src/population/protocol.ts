import type { ComparedInColumns } from '@careline/api'
import type {
  BreakdownAsked,
  BreakdownGroup,
  Campaign,
  CustomersAsked,
  JudgedPart,
  RuleSetFigures,
} from '@careline/campaign'

export type Fact = Campaign['facts'][number]

/** What somebody wants to know of a population. */
export type Question =
  | { kind: 'counts'; campaign: JudgedPart; ruleSetId: string }
  | { kind: 'impact'; before: JudgedPart; after: JudgedPart; ruleSetId: string | null }
  | { kind: 'breakdown'; before: JudgedPart; after: JudgedPart; by: BreakdownAsked }
  | {
      kind: 'customers'
      before: JudgedPart
      after: JudgedPart
      asked: CustomersAsked
      page: { after: number; limit: number }
    }

/** By kind of question; null where these campaigns cannot be judged over one population. */
export interface Answers {
  counts: RuleSetFigures | null
  impact: ComparedInColumns | null
  breakdown: BreakdownGroup[] | null
  customers: { msisdns: string[]; total: number } | null
}

/** What the server asks of the thread. `key` names one load of one snapshot. */
export type Request =
  | { type: 'begin'; key: string; facts: Fact[] }
  /** A page of rows, as the database gave it. */
  | { type: 'rows'; key: string; json: string }
  | { type: 'end'; key: string; cacheBytes: number }
  | { type: 'drop'; key: string }
  | { type: 'ask'; key: string; question: Question }
