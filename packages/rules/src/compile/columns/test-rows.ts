import { isItemFact } from '../../document/catalogue-item.ts'
import type { TestCondition } from '../../document/condition.ts'
import type { Facts, FactValue } from '../../document/fact.ts'
import { type Operator, type OperatorValue } from '../../operators/operator.ts'
import { operatorOf } from '../../operators/operator-table.ts'
import { type CodeColumn, type Column, valueAt } from './column.ts'
import type { Columns } from './columns.ts'
import { comparedNumbers, numbersAgainst, swapped } from './number-rows.ts'
import { foldBits } from './fold-bits.ts'
import { type Bits, type RowSet, wordsFor } from './row-set.ts'
import { askRows, scanRows } from './scans.ts'

/** One side of a test: a column of the population, or a value that is the same for every row. */
type Side = { id: string; column: Column } | { constant: OperatorValue }

function sideOf(factId: string, columns: Columns, item: Facts): Side {
  return isItemFact(factId) ? { constant: item[factId] ?? null } : { id: factId, column: columns.column(factId) }
}

/**
 * The rows of which a test holds. Where the operator table must be asked it is asked once for each entry of a
 * dictionary; once for each row only where two facts that are not numbers are compared.
 * @param item the `item.*` facts in a set over a catalogue
 */
export function testRows(test: TestCondition, columns: Columns, item: Facts): RowSet {
  const operator = operatorOf(test.operator)
  const { value } = test
  const left = sideOf(test.fact, columns, item)
  const right: Side =
    typeof value === 'object' && !Array.isArray(value) ? sideOf(value.fact, columns, item) : { constant: value }
  if ('constant' in right) {
    if ('constant' in left) return truth(operator.holds(left.constant as FactValue, right.constant), columns)
    return againstConstant(left, operator, right.constant, columns)
  }
  if ('constant' in left) return constantAgainst(left.constant as FactValue, operator, right, columns)
  return columnsCompared(left, operator, right, columns)
}

function truth(holds: boolean, { store }: Columns): RowSet {
  return holds ? store.all() : store.none()
}

interface ColumnSide {
  id: string
  column: Column
}

function againstConstant(side: ColumnSide, operator: Operator, constant: OperatorValue, columns: Columns): RowSet {
  const { id, column } = side
  const { store } = columns
  if (column.kind === 'number') return numbersAgainst(id, column, operator, constant, columns)
  const meaning = `${id} ${operator.id} ${JSON.stringify(constant)}`
  if (column.kind === 'code')
    return store.keep(meaning, () => tabled(column, (entry) => operator.holds(entry, constant)))
  const known = knownRows(side, columns)
  if (operator.id === 'isKnown') return known
  if (operator.id === 'isMissing') return store.not(known)
  return store.keep(meaning, () => askRows(columns.rows, (row) => operator.holds(valueAt(column, row), constant)))
}

function constantAgainst(constant: FactValue, operator: Operator, side: ColumnSide, columns: Columns): RowSet {
  const { id, column } = side
  if (column.kind === 'number') return numbersAgainst(id, column, swapped(operator), constant, columns)
  return columns.store.keep(`constant ${JSON.stringify(constant)} ${operator.id} ${id}`, () =>
    column.kind === 'code'
      ? tabled(column, (entry) => operator.holds(constant, entry))
      : askRows(columns.rows, (row) => operator.holds(constant, valueAt(column, row))),
  )
}

function columnsCompared(left: ColumnSide, operator: Operator, right: ColumnSide, columns: Columns): RowSet {
  if (left.column.kind === 'number' && right.column.kind === 'number') {
    const sides = { left: { ...left, column: left.column }, right: { ...right, column: right.column } }
    return comparedNumbers(sides, operator, columns)
  }
  return columns.store.keep(`${left.id} ${operator.id} fact ${right.id}`, () =>
    askRows(columns.rows, (row) => operator.holds(valueAt(left.column, row), valueAt(right.column, row))),
  )
}

/** The answer of each dictionary entry, then that of the rows that have it. */
function tabled({ codes, entries, rowsOf }: CodeColumn, holds: (entry: FactValue) => boolean): Bits {
  const table = Uint8Array.from(entries, (entry) => Number(holds(entry)))
  if (!rowsOf) return scanRows('tabled', codes, table)
  const [first, ...others] = rowsOf.filter((_, code) => table[code] === 1)
  if (!first) return new Uint32Array(wordsFor(codes.length))
  return others.length === 0 ? first : foldBits('|', [first, ...others])
}

function knownRows({ id, column }: ColumnSide, { store }: Columns): RowSet {
  const known = column.kind === 'code' ? null : column.known
  return known ? store.keep(`${id} known`, () => known) : store.all()
}
