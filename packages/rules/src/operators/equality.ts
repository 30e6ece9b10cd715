import { sqlConcat } from '../compile/sql/sql-fragment.ts'
import type { FactType } from '../document/fact.ts'
import { oneOperand, type Operator, type SqlOperand } from './operator.ts'

const comparable: readonly FactType[] = ['boolean', 'integer', 'number', 'text', 'enum', 'date', 'timestamp', 'phone']

/** A plain `=` behind a NULL check can use an index, `IS NOT DISTINCT FROM` can't: so only where both may be NULL. */
function same(seen: SqlOperand, value: SqlOperand) {
  if (value.known) return sqlConcat('(', seen.parts, ' IS NOT NULL AND ', seen.parts, ' = ', value.parts, ')')
  return sqlConcat('(', seen.parts, ' IS NOT DISTINCT FROM ', value.parts, ')')
}

/** Holds for the same value; two facts that are both missing are equal. */
export const equal: Operator = {
  id: 'equal',
  label: { vi: 'bằng', en: 'equals' },
  demand: { vi: 'cần là', en: 'must be' },
  takes: comparable,
  value: 'scalar',
  holds: (seen, value) => seen === value,
  sql: (seen, value) => same(seen, oneOperand(value)),
}

export const notEqual: Operator = {
  id: 'notEqual',
  label: { vi: 'khác', en: 'does not equal' },
  demand: { vi: 'cần khác', en: 'must not be' },
  takes: comparable,
  value: 'scalar',
  holds: (seen, value) => seen !== value,
  sql: (seen, value) => sqlConcat('(', seen.parts, ' IS DISTINCT FROM ', oneOperand(value).parts, ')'),
}
