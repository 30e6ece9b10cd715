import type { Fact, Facts, FactValue } from '../../document/fact.ts'
import { type Column, columnRows, serves, valueAt } from './column.ts'
import { RowSetStore } from './row-set-store.ts'
import { wordsFor } from './row-set.ts'

/**
 * A population by columns, with the row sets that were worked out over it. It is for many questions to one population:
 * when the customers change, make another.
 */
export class Columns {
  readonly rows: number
  readonly store: RowSetStore
  readonly #columns: ReadonlyMap<string, Column>

  /**
   * @param columns by fact id; facts that no rule asks about may be left out
   * @param options `cacheBytes`: how much memory row sets may keep, 256 MiB where absent
   * @throws where a column has another length, or a number in it is NaN or infinite
   */
  constructor(rows: number, columns: Record<string, Column>, options: { cacheBytes?: number } = {}) {
    this.rows = rows
    this.#columns = new Map(Object.entries(columns))
    this.store = new RowSetStore(rows, options.cacheBytes)
    for (const [id, column] of this.#columns) checkColumn(id, column, rows)
  }

  /** Asks whether these facts can be read here. @throws where a column cannot be what the catalogue says that its fact is */
  check(facts: readonly Fact[]): void {
    for (const { id, type } of facts) {
      const column = this.#columns.get(id)
      if (!column || serves(column, type)) continue
      throw new Error(`The column of "${id}" holds ${column.family}, but the fact is of type ${type}; build it anew.`)
    }
  }

  /** The column of a fact. @throws where the population has no such column */
  column(factId: string): Column {
    const column = this.#columns.get(factId)
    if (!column)
      throw new Error(`The columns lack the fact "${factId}"; build them with every fact that the rules ask.`)
    return column
  }

  /** One customer's facts by the number of their row, from 0, as far as there are columns for them. */
  factsAt(row: number): Facts {
    return Object.fromEntries([...this.#columns].map(([id, column]): [string, FactValue] => [id, valueAt(column, row)]))
  }
}

function checkColumn(id: string, column: Column, rows: number): void {
  const length = columnRows(column)
  if (length !== rows) throw new Error(`The column of "${id}" has ${length} rows and the population ${rows}.`)
  if (column.kind === 'code') {
    if (column.entries[0] !== null) throw new Error(`The first entry of the column of "${id}" must be null.`)
    return
  }
  if (column.known && column.known.length !== wordsFor(rows)) {
    throw new Error(`The null bits of "${id}" must have ${wordsFor(rows)} words.`)
  }
  if (column.kind !== 'number' || !(column.values instanceof Float64Array)) return
  const wrong = firstNotFinite(column.values)
  if (wrong === -1) return
  throw new TypeError(
    `Row ${wrong} of the column of "${id}" is ${column.values[wrong]}; put 0 there and clear its bit in \`known\`.`,
  )
}

/** A callback for each of a million rows would take longer than many rules do. */
function firstNotFinite(values: Float64Array): number {
  for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) return row
  return -1
}
