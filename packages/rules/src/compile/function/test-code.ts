import type { TestCondition } from '../../document/condition.ts'
import { operatorOf } from '../../operators/operator-table.ts'
import type { GeneratedCode } from './generated-code.ts'

const symbols: Record<string, string> = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

/** Longer lists are looked up in the operator itself. */
const mostSpeltOut = 8

/**
 * A test as an expression that is true or false. The operators that rules ask most are written out; every other asks
 * the operator table, which is always right.
 */
export function testCode(test: TestCondition, code: GeneratedCode): string {
  const { fact, operator, value } = test
  const seen = code.fact(fact)
  if (operator === 'isMissing') return `${seen} === null`
  if (operator === 'isKnown') return `${seen} !== null`
  const againstFact = typeof value === 'object' && !Array.isArray(value)
  const other = againstFact ? code.fact(value.fact) : null
  if (operator === 'equal') return `${seen} === ${other ?? code.constant(value)}`
  if (operator === 'notEqual') return `${seen} !== ${other ?? code.constant(value)}`
  if (!againstFact) {
    const spelt = literalCode(seen, operator, value, code)
    if (spelt) return spelt
  }
  return `${code.constant(operatorOf(operator).holds)}(${seen}, ${other ?? code.constant(value)})`
}

/** `typeof` keeps text and numbers apart, as the reference does: `'10' > 5` does not hold. */
function literalCode(
  seen: string,
  operator: string,
  value: Exclude<TestCondition['value'], { fact: string }>,
  code: GeneratedCode,
): string | null {
  const symbol = symbols[operator]
  if (symbol && !Array.isArray(value)) {
    return `typeof ${seen} === '${kindOf(value)}' && ${seen} ${symbol} ${code.constant(value)}`
  }
  if (!Array.isArray(value)) return null
  const places = value.map((each) => code.constant(each))
  if (operator === 'between') {
    return `typeof ${seen} === '${kindOf(value[0])}' && ${seen} >= ${places[0]} && ${seen} <= ${places[1]}`
  }
  if (places.length > mostSpeltOut) return null
  if (operator === 'in') return places.map((place) => `${seen} === ${place}`).join(' || ')
  if (operator === 'notIn') return places.map((place) => `${seen} !== ${place}`).join(' && ')
  return null
}

function kindOf(value: unknown): 'number' | 'string' {
  return typeof value === 'number' ? 'number' : 'string'
}
