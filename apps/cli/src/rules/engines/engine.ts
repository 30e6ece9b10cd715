import type { Facts, RuleSetResult } from '@careline/rules'

/** What one rule set says of one row; `trace` where it was asked for. */
export type SetAnswer = Pick<RuleSetResult, 'ruleSetId' | 'holds'> & {
  events: readonly { rule: string }[]
  offered?: readonly string[]
  trace?: RuleSetResult
}

/** One of the four ways to run a document's rules, over rows that come in batches. */
export interface Engine {
  /** The answers of every rule set, in the document's order, for every row, in the rows' order. */
  decide(rows: Facts[]): Promise<SetAnswer[][]>
  close(): Promise<void>
}
