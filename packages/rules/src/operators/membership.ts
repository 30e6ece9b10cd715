import { sqlConcat, type SqlParts } from '../compile/sql/sql-fragment.ts'
import type { FactType, FactValue } from '../document/fact.ts'
import { oneOperand, type Operator, type OperatorValue, type SqlOperand, type SqlOperands } from './operator.ts'

const listable: readonly FactType[] = ['integer', 'number', 'text', 'enum', 'date', 'timestamp', 'phone']

function isIn(seen: FactValue, value: OperatorValue): boolean {
  return seen !== null && Array.isArray(value) && (value as FactValue[]).includes(seen)
}

/** `= ANY` over a list that has a NULL inside is NULL where nothing else matches: folded to FALSE. */
function isElement(element: SqlOperand, list: SqlOperand): SqlParts {
  if (list.known) {
    return sqlConcat('(', element.parts, ' IS NOT NULL AND ', element.parts, ' = ANY(', list.parts, '))')
  }
  return sqlConcat('COALESCE(', element.parts, ' = ANY(', list.parts, '), FALSE)')
}

function isInSql(seen: SqlOperand, value: SqlOperands): SqlParts {
  if (!('array' in value)) throw new Error('in takes a list.')
  return isElement(seen, value.array)
}

export const inList: Operator = {
  id: 'in',
  label: { vi: 'thuộc', en: 'is one of' },
  demand: { vi: 'cần thuộc', en: 'must be one of' },
  takes: listable,
  value: 'list',
  holds: isIn,
  sql: isInSql,
}

/** A missing value is in no list, so this holds for it. */
export const notInList: Operator = {
  id: 'notIn',
  label: { vi: 'không thuộc', en: 'is none of' },
  demand: { vi: 'cần không thuộc', en: 'must be none of' },
  takes: listable,
  value: 'list',
  holds: (seen, value) => !isIn(seen, value),
  sql: (seen, value) => sqlConcat('(NOT ', isInSql(seen, value), ')'),
}

export const contains: Operator = {
  id: 'contains',
  label: { vi: 'có chứa', en: 'contains' },
  demand: { vi: 'cần chứa', en: 'must contain' },
  takes: ['text-list'],
  value: 'element',
  holds: (seen, value) => Array.isArray(seen) && typeof value === 'string' && seen.includes(value),
  sql: (seen, value) => isElement(oneOperand(value), seen),
}

/** Does not hold where either side is missing: nobody knows then what the list contains. */
export const doesNotContain: Operator = {
  id: 'doesNotContain',
  label: { vi: 'không chứa', en: 'does not contain' },
  demand: { vi: 'cần không chứa', en: 'must not contain' },
  takes: ['text-list'],
  value: 'element',
  holds: (seen, value) => Array.isArray(seen) && typeof value === 'string' && !seen.includes(value),
  sql: (seen, value) => {
    const element = oneOperand(value)
    const isText = element.known ? [] : sqlConcat(element.parts, ' IS NOT NULL AND ')
    const known = sqlConcat(seen.parts, ' IS NOT NULL AND ', isText, 'NOT ')
    return sqlConcat('(', known, isElement(element, seen), ')')
  },
}
