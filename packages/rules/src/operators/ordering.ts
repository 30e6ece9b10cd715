import { sqlConcat, type SqlParts } from '../compile/sql/sql-fragment.ts'
import type { FactType, FactValue } from '../document/fact.ts'
import { oneOperand, type Operator, type OperatorValue, type SqlOperand } from './operator.ts'

/** Text is left out: its order depends on a collation, which the browser and the database need not share. */
const ordered: readonly FactType[] = ['integer', 'number', 'date', 'timestamp']

/** Below, at or above zero; null where the two have no order (a missing value, or values of different kinds). */
function order(seen: FactValue, value: OperatorValue | undefined): number | null {
  if (typeof seen === 'number' && typeof value === 'number') return seen - value
  if (typeof seen === 'string' && typeof value === 'string') return seen < value ? -1 : seen > value ? 1 : 0
  return null
}

function notNull(operands: SqlOperand[]): SqlParts {
  return operands.flatMap((operand) => (operand.known ? [] : sqlConcat(operand.parts, ' IS NOT NULL AND ')))
}

type OrderingWords = Pick<Operator, 'id' | 'label' | 'demand' | 'ofTime'>

function ordering(words: OrderingWords, symbol: string, accepts: (sign: number) => boolean): Operator {
  return {
    ...words,
    takes: ordered,
    value: 'scalar',
    holds: (seen, value) => {
      const sign = order(seen, value)
      return sign !== null && accepts(sign)
    },
    sql: (seen, value) => {
      const other = oneOperand(value)
      return sqlConcat('(', notNull([seen, other]), seen.parts, ` ${symbol} `, other.parts, ')')
    },
  }
}

export const lessThan = ordering(
  {
    id: 'lessThan',
    label: { vi: 'nhỏ hơn', en: 'is less than' },
    demand: { vi: 'cần nhỏ hơn', en: 'must be less than' },
    ofTime: {
      label: { vi: 'trước', en: 'is before' },
      demand: { vi: 'cần trước', en: 'must be before' },
    },
  },
  '<',
  (sign) => sign < 0,
)
export const lessThanInclusive = ordering(
  {
    id: 'lessThanInclusive',
    label: { vi: 'không quá', en: 'is at most' },
    demand: { vi: 'cần không quá', en: 'must be at most' },
    ofTime: {
      label: { vi: 'không sau', en: 'is on or before' },
      demand: { vi: 'cần không sau', en: 'must be on or before' },
    },
  },
  '<=',
  (sign) => sign <= 0,
)
export const greaterThan = ordering(
  {
    id: 'greaterThan',
    label: { vi: 'lớn hơn', en: 'is greater than' },
    demand: { vi: 'cần lớn hơn', en: 'must be greater than' },
    ofTime: {
      label: { vi: 'sau', en: 'is after' },
      demand: { vi: 'cần sau', en: 'must be after' },
    },
  },
  '>',
  (sign) => sign > 0,
)
export const greaterThanInclusive = ordering(
  {
    id: 'greaterThanInclusive',
    label: { vi: 'từ', en: 'is at least' },
    demand: { vi: 'cần từ', en: 'must be at least' },
    ofTime: {
      label: { vi: 'từ', en: 'is on or after' },
      demand: { vi: 'cần từ', en: 'must be on or after' },
    },
  },
  '>=',
  (sign) => sign >= 0,
)

/** Includes both ends. */
export const between: Operator = {
  id: 'between',
  label: { vi: 'trong khoảng', en: 'is between' },
  demand: { vi: 'cần trong khoảng', en: 'must be between' },
  takes: ordered,
  value: 'range',
  holds: (seen, value) => {
    if (!Array.isArray(value)) return false
    const low = order(seen, value[0])
    const high = order(seen, value[1])
    return low !== null && high !== null && low >= 0 && high <= 0
  },
  sql: (seen, value) => {
    const [low, high] = 'range' in value ? value.range : []
    if (!low || !high) throw new Error('between takes two values.')
    return sqlConcat('(', notNull([seen]), seen.parts, ' >= ', low.parts, ' AND ', seen.parts, ' <= ', high.parts, ')')
  },
}
