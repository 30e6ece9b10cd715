import type { FactType } from '../../document/fact.ts'

/** The type of the column that holds a fact, in PostgreSQL and PGlite. */
export const sqlTypes: Readonly<Record<FactType, string>> = {
  boolean: 'boolean',
  integer: 'bigint',
  number: 'double precision',
  text: 'text',
  enum: 'text',
  date: 'date',
  timestamp: 'timestamptz',
  'text-list': 'text[]',
  phone: 'text',
}
