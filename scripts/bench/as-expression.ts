import type { Condition, RuleDocument, TestCondition } from '../../packages/rules/src/index.ts'

/** How an expression language writes what the workload asks. */
export interface Dialect {
  and: string
  or: string
  not: (inner: string) => string
  text: (value: string) => string
}

const symbols: Record<string, string> = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

/** A condition in an expression language; an order with a fact that may be missing asks first whether it is known. */
export function asExpression(condition: Condition, document: RuleDocument, dialect: Dialect): string {
  const inner = (each: Condition) => asExpression(each, document, dialect)
  if ('all' in condition) return `(${condition.all.map(inner).join(` ${dialect.and} `)})`
  if ('any' in condition) return `(${condition.any.map(inner).join(` ${dialect.or} `)})`
  if ('not' in condition) return dialect.not(inner(condition.not))
  if ('condition' in condition) return inner(document.conditions?.[condition.condition] as Condition)
  return testExpression(condition, document, dialect)
}

function testExpression({ fact, operator, value }: TestCondition, document: RuleDocument, dialect: Dialect): string {
  const literal = (each: unknown) => (typeof each === 'string' ? dialect.text(each) : String(each))
  if (operator === 'isMissing') return `${fact} == null`
  if (operator === 'isKnown') return `${fact} != null`
  if (operator === 'in' || operator === 'notIn') {
    const listed = `${fact} in [${(value as string[]).map(literal).join(', ')}]`
    return operator === 'in' ? `(${listed})` : dialect.not(`(${listed})`)
  }
  const symbol = symbols[operator]
  if (!symbol) throw new Error(`The workload's translators have no "${operator}"; add it.`)
  const asked = `${fact} ${symbol} ${literal(value)}`
  const mayLack = document.facts.some(({ id, nullable }) => id === fact && nullable)
  const ordered = operator !== 'equal' && operator !== 'notEqual'
  return mayLack && ordered ? `(${fact} != null ${dialect.and} ${asked})` : asked
}
