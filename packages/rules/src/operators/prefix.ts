import { sqlConcat } from '../compile/sql/sql-fragment.ts'
import { oneOperand, type Operator } from './operator.ts'

/** Compares letter by letter: case and accents count. */
export const startsWith: Operator = {
  id: 'startsWith',
  label: { vi: 'bắt đầu bằng', en: 'starts with' },
  demand: { vi: 'cần bắt đầu bằng', en: 'must start with' },
  takes: ['text', 'phone'],
  value: 'prefix',
  holds: (seen, value) => typeof seen === 'string' && typeof value === 'string' && seen.startsWith(value),
  sql: (seen, value) => sqlConcat('COALESCE(starts_with(', seen.parts, ', ', oneOperand(value).parts, '), FALSE)'),
}
