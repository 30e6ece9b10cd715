import type { FactType } from '../document/fact.ts'
import type { Operator, OperatorWords } from './operator.ts'

/** Whether its values are days or moments, which come before and after each other. */
export function isTime(fact: { type: FactType } | undefined): boolean {
  return fact?.type === 'date' || fact?.type === 'timestamp'
}

/** An operator's words for that fact: a day is not less than another, it is before it. */
export function wordsFor(operator: Operator, fact: { type: FactType } | undefined): OperatorWords {
  return (isTime(fact) ? operator.ofTime : undefined) ?? operator
}
