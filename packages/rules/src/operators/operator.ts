import type { SqlParts } from '../compile/sql/sql-fragment.ts'
import type { FactType, FactValue } from '../document/fact.ts'
import type { Localized } from '../document/localized.ts'

/**
 * What stands on the right of an operator.
 * `scalar` a literal of the fact's type or another fact · `list` literals or a text-list fact · `range` `[low, high]` ·
 * `prefix` text that is not empty or another text fact · `element` a text or a text fact · `true` only `true`
 */
export type ValueShape = 'scalar' | 'list' | 'range' | 'prefix' | 'element' | 'true'

/** One side of a comparison in SQL: already typed; `known` where it cannot be NULL. */
export interface SqlOperand {
  parts: SqlParts
  known: boolean
}

/** The right side in SQL: one operand, both ends of a range, or a whole list; a list that is `known` has no NULL inside either. */
export type SqlOperands = { one: SqlOperand } | { range: SqlOperand[] } | { array: SqlOperand }

/** What an operator is called in a sentence. */
export interface OperatorWords {
  /** "từ", "is at least". */
  label: Localized
  /** What is asked of a customer who does not meet it: "cần từ", "must be at least". */
  demand: Localized
}

/**
 * One row of the operator table: its words, what it can be asked of, and its one meaning, in JavaScript and in SQL.
 */
export interface Operator extends OperatorWords {
  id: string
  /** Its words for days and moments, where they are others: "trước", "is before". */
  ofTime?: OperatorWords
  /** The types of fact it can be asked of. */
  takes: readonly FactType[]
  value: ValueShape
  /** The meaning. `seen` is the fact's value, `value` the literal or the other fact's value. */
  holds: (seen: FactValue, value: OperatorValue) => boolean
  /** The same meaning as a predicate that is TRUE or FALSE, never NULL. */
  sql: (seen: SqlOperand, value: SqlOperands) => SqlParts
}

/** The right side when it is asked: a literal, a list, a range, or the other fact's value. */
export type OperatorValue = FactValue | number[]

/** @throws where the table and the compiler disagree about an operator's right side, which is a fault of ours. */
export function oneOperand(value: SqlOperands): SqlOperand {
  if ('one' in value) return value.one
  throw new Error('This operator takes one value.')
}
