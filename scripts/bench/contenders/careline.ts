import { compileRuleSet, runRuleSet } from '../../../packages/rules/src/index.ts'
import { readWorkload, ruleSetId } from '../workload.ts'
import { type Contender, raised } from './contender.ts'

export const reference: Contender = {
  prepare: () => {
    const document = readWorkload()
    return (facts) => runRuleSet(document, ruleSetId, facts)
  },
  names: raised,
}

export const compiled: Contender = {
  prepare: () => compileRuleSet(readWorkload(), ruleSetId),
  names: raised,
}

export const compiledTrace: Contender = {
  prepare: () => {
    const decide = compileRuleSet(readWorkload(), ruleSetId)
    return (facts) => decide(facts).trace
  },
  names: raised,
}
