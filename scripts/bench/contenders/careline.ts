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

/** The facts are as `parseFacts` gives them, which every door of a program goes through once. */
export const compiled: Contender = {
  prepare: () => compileRuleSet(readWorkload(), ruleSetId, { parsed: true }),
  names: raised,
}

export const compiledChecked: Contender = {
  prepare: () => compileRuleSet(readWorkload(), ruleSetId),
  names: raised,
}

export const compiledTrace: Contender = {
  prepare: () => {
    const decide = compileRuleSet(readWorkload(), ruleSetId, { parsed: true })
    return (facts) => decide(facts).trace
  },
  names: raised,
}
