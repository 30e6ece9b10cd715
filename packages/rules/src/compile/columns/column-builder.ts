import type { Facts } from '../../document/fact.ts'
import type { Column } from './column.ts'

/** Takes one fact's values, row after row. */
export interface ColumnBuilder {
  /** False where the value is not one of this column's kind. */
  add: (value: Facts[string]) => boolean
  build: () => Column
}
