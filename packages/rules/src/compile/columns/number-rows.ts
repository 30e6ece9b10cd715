import type { Operator, OperatorValue } from '../../operators/operator.ts'
import { operatorOf } from '../../operators/operator-table.ts'
import { asNumber, type NumberColumn } from './column.ts'
import type { Columns } from './columns.ts'
import type { RowSet } from './row-set.ts'
import { type Question, scanRows } from './scans.ts'
import { sketchedRows, type SketchedQuestion } from './sketch.ts'

/** Longer lists are looked up in a hash set. */
const mostScans = 8

const mirrored: Record<string, string> = {
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
}

/** The operator that says the same with its sides exchanged. */
export function swapped(operator: Operator): Operator {
  return operatorOf(mirrored[operator.id] ?? operator.id)
}

/** The rows that a scan finds, by the words it can be called by: everything else about numbers is made of these. */
interface NumberScans {
  known: RowSet
  atLeast: (constant: number) => RowSet
  atMost: (constant: number) => RowSet
  same: (constant: number) => RowSet
}

function knownNumbers(id: string, { known }: NumberColumn, { store }: Columns): RowSet {
  return known ? store.keep(`${id} known`, () => known) : store.all()
}

function scansOf(id: string, column: NumberColumn, columns: Columns): NumberScans {
  const { store } = columns
  const known = knownNumbers(id, column, columns)
  // -0 and 0 are equal, so they must have one name.
  const { sketch, values } = column
  const scan = (question: SketchedQuestion) => (constant: number) => {
    const found = store.keep(`${id} ${question} ${constant + 0}`, () =>
      sketch ? sketchedRows(question, sketch, values.length, constant) : scanRows(question, values, constant),
    )
    return store.and([known, found])
  }
  return { known, atLeast: scan('atLeast'), atMost: scan('atMost'), same: scan('same') }
}

/**
 * A column of numbers, dates or timestamps against one value. All orders are made of "at least" and "at most", so that
 * `>= 5` and `< 5` share one scan; a missing value is in neither.
 */
export function numbersAgainst(
  id: string,
  column: NumberColumn,
  operator: Operator,
  constant: OperatorValue,
  columns: Columns,
): RowSet {
  const { store } = columns
  const scans = scansOf(id, column, columns)
  const { known } = scans
  const one = asNumber(column.family, constant)
  const many = Array.isArray(constant) ? constant.map((each) => asNumber(column.family, each)) : []
  const listed = many.filter((each) => each !== null)
  const equal = () => {
    if (one !== null) return scans.same(one)
    return constant === null ? store.not(known) : store.none()
  }
  switch (operator.id) {
    case 'isKnown':
      return known
    case 'isMissing':
      return store.not(known)
    case 'equal':
      return equal()
    case 'notEqual':
      return store.not(equal())
    case 'greaterThanInclusive':
      return one === null ? store.none() : scans.atLeast(one)
    case 'lessThanInclusive':
      return one === null ? store.none() : scans.atMost(one)
    case 'greaterThan':
      return one === null ? store.none() : store.without(known, scans.atMost(one))
    case 'lessThan':
      return one === null ? store.none() : store.without(known, scans.atLeast(one))
    case 'between': {
      const [low, high] = listed
      return low === undefined || high === undefined
        ? store.none()
        : store.and([scans.atLeast(low), scans.atMost(high)])
    }
    case 'in':
      return inNumbers(id, column, listed, columns)
    case 'notIn':
      return store.not(inNumbers(id, column, listed, columns))
    default:
      throw new Error(`The operator "${operator.id}" is not for numbers, dates or timestamps.`)
  }
}

function inNumbers(id: string, column: NumberColumn, list: number[], columns: Columns): RowSet {
  const { store } = columns
  const scans = scansOf(id, column, columns)
  if (list.length <= mostScans) return store.or(list.map((each) => scans.same(each)))
  const found = store.keep(`${id} in ${list.join(' ')}`, () => scanRows('listed', column.values, new Set(list)))
  return store.and([scans.known, found])
}

interface NumberSides {
  left: { id: string; column: NumberColumn }
  right: { id: string; column: NumberColumn }
}

/** Two columns of numbers, dates or timestamps against each other, row by row. */
export function comparedNumbers({ left, right }: NumberSides, operator: Operator, columns: Columns): RowSet {
  const { store } = columns
  const knownLeft = knownNumbers(left.id, left.column, columns)
  const knownRight = knownNumbers(right.id, right.column, columns)
  const both = store.and([knownLeft, knownRight])
  const scan = (question: Question) => {
    const meaning = `${left.id} ${question} ${right.id}`
    const found = store.keep(meaning, () => scanRows(question, left.column.values, right.column.values))
    return store.and([both, found])
  }
  const neither = () => store.not(store.or([knownLeft, knownRight]))
  switch (operator.id) {
    case 'equal':
      return store.or([scan('sameOther'), neither()])
    case 'notEqual':
      return store.not(store.or([scan('sameOther'), neither()]))
    case 'greaterThanInclusive':
      return scan('atLeastOther')
    case 'lessThanInclusive':
      return scan('atMostOther')
    case 'greaterThan':
      return store.without(both, scan('atMostOther'))
    case 'lessThan':
      return store.without(both, scan('atLeastOther'))
    default:
      throw new Error(`The operator "${operator.id}" does not compare two numbers, dates or timestamps.`)
  }
}
