import type { RuleEvent } from '../document/rule.ts'
import type { HitPolicy } from '../document/rule-set.ts'
import type { RuleTrace } from './trace.ts'

/** The event of a rule that holds. */
export interface RaisedEvent {
  rule: string
  type: string
  params: NonNullable<RuleEvent['params']>
}

/** How one catalogue item fared in an `over` set. */
export interface ItemResult {
  id: string
  passes: boolean
  rules: RuleTrace[]
}

/**
 * A rule set's answer for one customer, with its trace; the same from every executor.
 * - `holds`: with `every`, all rules hold; else an event was raised; for an `over` set, something is offered.
 * - `events`: by priority (highest first), ties in document order; `first` raises at most one; none for an `over` set.
 * - `unmet`: for `every`, the rules that do not hold, in document order; for an `over` set, those that no item met.
 * - `rules`: in document order; empty for an `over` set, whose traces are each item's own.
 * - `offered`: the ids that pass, by the set's `orderBy` (missing values last, ties by id), cut at its `limit`.
 */
export interface RuleSetResult {
  ruleSetId: string
  hitPolicy: HitPolicy
  holds: boolean
  events: RaisedEvent[]
  unmet: string[]
  rules: RuleTrace[]
  items?: ItemResult[]
  offered?: string[]
}
