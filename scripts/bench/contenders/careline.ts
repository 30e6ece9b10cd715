import { compileRuleSet, runRuleSet } from '../../../packages/rules/src/index.ts'
import { readWorkload, ruleSetId } from '../workload.ts'
import { type Contender, raised } from './contender.ts'

export const reference: Contender = {
  what: 'reference: json-rules-engine, a fresh engine each run, with our trace',
  prepare: () => {
    const document = readWorkload()
    return (facts) => runRuleSet(document, ruleSetId, facts)
  },
  names: raised,
}

export const compiled: Contender = {
  what: 'compiled: the decision with its reasons',
  prepare: () => compileRuleSet(readWorkload(), ruleSetId),
  names: raised,
}

export const compiledTrace: Contender = {
  what: 'compiled: the decision and its whole trace at once',
  prepare: () => {
    const decide = compileRuleSet(readWorkload(), ruleSetId)
    return (facts) => decide(facts).trace
  },
  names: raised,
}
