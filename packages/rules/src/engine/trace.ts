import type { ConditionValue } from '../document/condition.ts'
import type { FactValue } from '../document/fact.ts'

/**
 * What one condition said for one customer. Every condition has its value and whether it held; `evaluated` is false
 * where an earlier sibling had already settled its group, so that its answer was not needed.
 */
export interface ConditionTrace {
  kind: 'all' | 'any' | 'not' | 'named' | 'test'
  held: boolean
  evaluated: boolean
  children?: ConditionTrace[]
  /** `named`: the name of the condition. */
  name?: string
  /** `test`: the fact, the operator and the document's value; `seen` is the fact's value for this customer. */
  fact?: string
  operator?: string
  value?: ConditionValue
  seen?: FactValue
  /** `test` against another fact: that fact's value for this customer. */
  compared?: FactValue
}

/** One rule with its conditions, each with what it said. */
export interface RuleTrace {
  rule: string
  held: boolean
  condition: ConditionTrace
}
