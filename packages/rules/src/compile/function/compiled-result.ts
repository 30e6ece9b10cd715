import type { HitPolicy, RuleSet } from '../../document/rule-set.ts'
import type { RaisedEvent, RuleSetResult } from '../../engine/rule-set-result.ts'

/** What a rule set says of one customer before anyone asks for the trace; the words are those of `RuleSetResult`. */
export interface Answer {
  readonly holds: boolean
  readonly events: readonly RaisedEvent[]
  readonly unmet: readonly string[]
  readonly offered?: readonly string[]
}

/**
 * A decision by compiled code. Lists and events are shared between decisions and frozen.
 * `trace`: the reference's whole result, made when it is first read, from the facts as they were at the decision.
 */
export class CompiledResult implements Answer {
  readonly ruleSetId: string
  readonly hitPolicy: HitPolicy
  readonly holds: boolean
  readonly events: readonly RaisedEvent[]
  readonly unmet: readonly string[]
  declare readonly offered?: readonly string[]
  #trace: RuleSetResult | (() => RuleSetResult)

  constructor(ruleSet: RuleSet, answer: Answer, trace: () => RuleSetResult) {
    this.ruleSetId = ruleSet.id
    this.hitPolicy = ruleSet.hitPolicy
    this.holds = answer.holds
    this.events = answer.events
    this.unmet = answer.unmet
    if (answer.offered) this.offered = answer.offered
    this.#trace = trace
  }

  get trace(): RuleSetResult {
    if (typeof this.#trace === 'function') this.#trace = this.#trace()
    return this.#trace
  }
}
