import type { FactType } from '../document/fact.ts'
import { equal, notEqual } from './equality.ts'
import { contains, doesNotContain, inList, notInList } from './membership.ts'
import type { Operator } from './operator.ts'
import { between, greaterThan, greaterThanInclusive, lessThan, lessThanInclusive } from './ordering.ts'
import { startsWith } from './prefix.ts'
import { isKnown, isMissing } from './presence.ts'

/** Every operator there is, in the order an editor shows them. The engine, SQL, the describer and the docs read this. */
export const operators: readonly Operator[] = [
  equal,
  notEqual,
  greaterThanInclusive,
  greaterThan,
  lessThanInclusive,
  lessThan,
  between,
  inList,
  notInList,
  contains,
  doesNotContain,
  startsWith,
  isKnown,
  isMissing,
]

const byId = new Map(operators.map((operator) => [operator.id, operator]))

/** The operator of that id, undefined where there is none. */
export function findOperator(id: string): Operator | undefined {
  return byId.get(id)
}

/**
 * The operator of that id.
 * @throws where there is none: the document did not go through `parseRuleDocument`
 */
export function operatorOf(id: string): Operator {
  const operator = byId.get(id)
  if (!operator) throw new Error(`Unknown operator "${id}"; read the document with parseRuleDocument first.`)
  return operator
}

/** The operators that can be asked of a fact of this type. */
export function operatorsFor(type: FactType): Operator[] {
  return operators.filter((operator) => operator.takes.includes(type))
}
