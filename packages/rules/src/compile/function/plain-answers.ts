import type { RuleSet } from '../../document/rule-set.ts'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'
import type { CompiledRules, Values } from './compile-rules.ts'
import type { Answer } from './compiled-result.ts'

/** How a set's compiled rules become its answer, and its answer the whole result. */
export interface Answers {
  answer: (customer: Values) => Answer
  trace: (customer: Values, answer: Answer) => RuleSetResult
}

const none: readonly never[] = Object.freeze([])

export function plainAnswers(ruleSet: RuleSet, rules: CompiledRules): Answers {
  const { hitPolicy } = ruleSet
  const answer = (customer: Values): Answer => {
    const events = rules.events(customer, none)
    if (hitPolicy !== 'every') return { holds: events.length > 0, events, unmet: none }
    if (events.length === ruleSet.rules.length) return { holds: true, events, unmet: none }
    const held = rules.held(customer, none)
    return { holds: false, events, unmet: ruleSet.rules.filter((_, at) => !held[at]).map(({ name }) => name) }
  }
  return {
    answer,
    trace: (customer, { holds, events, unmet }) => ({
      ruleSetId: ruleSet.id,
      hitPolicy,
      holds,
      events: [...events],
      unmet: [...unmet],
      rules: rules.traces(customer, none),
    }),
  }
}
