import { LogicEngine } from 'json-logic-engine'
import type { Condition, RuleDocument } from '../../../packages/rules/src/index.ts'
import { readWorkload } from '../workload.ts'
import { type Contender, listed } from './contender.ts'

const symbols: Record<string, string> = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

function asLogic(condition: Condition, document: RuleDocument): object {
  const inner = (each: Condition) => asLogic(each, document)
  if ('all' in condition) return { and: condition.all.map(inner) }
  if ('any' in condition) return { or: condition.any.map(inner) }
  if ('not' in condition) return { '!': [inner(condition.not)] }
  if ('condition' in condition) return inner(document.conditions?.[condition.condition] as Condition)
  const { fact, operator, value } = condition
  const seen = { var: fact }
  if (operator === 'isMissing') return { '===': [seen, null] }
  if (operator === 'isKnown') return { '!==': [seen, null] }
  if (operator === 'in') return { in: [seen, value] }
  if (operator === 'notIn') return { '!': [{ in: [seen, value] }] }
  const asked = { [symbols[operator] ?? operator]: [seen, value] }
  const mayLack = document.facts.some(({ id, nullable }) => id === fact && nullable)
  const ordered = operator !== 'equal' && operator !== 'notEqual'
  return mayLack && ordered ? { and: [{ '!==': [seen, null] }, asked] } : asked
}

export const jsonLogic: Contender = {
  prepare: () => {
    const document = readWorkload()
    const engine = new LogicEngine()
    const rules = (document.ruleSets[0]?.rules ?? []).map(({ name, conditions }) => {
      return { name, holds: engine.build(asLogic(conditions, document)) as (facts: object) => unknown }
    })
    return (facts) => rules.filter(({ holds }) => holds(facts) === true).map(({ name }) => name)
  },
  names: listed,
}
