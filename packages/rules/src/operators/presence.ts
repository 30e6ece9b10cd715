import { sqlConcat } from '../compile/sql/sql-fragment.ts'
import { factTypes } from '../document/fact.ts'
import type { Operator } from './operator.ts'

export const isMissing: Operator = {
  id: 'isMissing',
  label: { vi: 'chưa có', en: 'is not known' },
  demand: { vi: 'cần chưa có', en: 'must not be known' },
  takes: factTypes,
  value: 'true',
  holds: (seen) => seen === null,
  sql: (seen) => sqlConcat('(', seen.parts, ' IS NULL)'),
}

export const isKnown: Operator = {
  id: 'isKnown',
  label: { vi: 'đã có', en: 'is known' },
  demand: { vi: 'cần có', en: 'must be known' },
  takes: factTypes,
  value: 'true',
  holds: (seen) => seen !== null,
  sql: (seen) => sqlConcat('(', seen.parts, ' IS NOT NULL)'),
}
