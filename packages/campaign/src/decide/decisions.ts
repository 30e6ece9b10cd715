import type { RuleSetResult } from '@careline/rules'

/** What an output says of a customer: one value, several in order, or nothing. */
export type OutputValue = string | null | string[]

/** What a campaign decides about one customer. */
export interface Decisions {
  eligible: boolean
  /** The eligibility rules that do not hold, in the order of the rule set. */
  unmet: string[]
  /** `allowed`, or why the customer may not be contacted. */
  contact: string
  /** By output id, in the document's order. */
  outputs: Record<string, OutputValue>
  /** By deadline id: the last day, `YYYY-MM-DD`; only those that apply. */
  deadlines: Record<string, string>
  /** The rule sets that were run, with their traces: for an ineligible customer only eligibility and contact. */
  readonly results: RuleSetResult[]
}
