import { Engine, type EngineResult, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import { readPlainRules } from '../workload.ts'
import type { Contender } from './contender.ts'

/** One engine for all runs, one run at a time: quicker than a fresh engine each time, which is what is safe. */
export const jsonRulesEngine: Contender = {
  prepare: () => {
    const { conditions, rules } = readPlainRules()
    const engine = new Engine([], { allowUndefinedFacts: true })
    for (const [name, condition] of Object.entries(conditions))
      engine.setCondition(name, condition as TopLevelCondition)
    for (const rule of rules) engine.addRule(rule as RuleProperties)
    return (facts) => engine.run(facts)
  },
  names: (answer) => (answer as EngineResult).results.map(({ name }) => name),
}
