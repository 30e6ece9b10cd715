import type { FactValue } from '../../document/fact.ts'
import type { Column } from './column.ts'

/** Takes one fact's values, row after row. */
export interface ColumnBuilder {
  /** @param value one of the fact's type, as `readFacts` gives it */
  add: (value: FactValue) => void
  build: () => Column
}
