import type { Fact, Facts, FactValue } from '../document/fact.ts'
import { type CellPart, isWithin, type Variable } from '../regions/cell.ts'
import type { DecisionSpace } from '../regions/decision-space.ts'
import { numberLineOf } from '../regions/number-line.ts'

/** One fact of a customer as it is and as it would have to be; any value of `within` does the same. */
export interface FactChange {
  fact: string
  from: FactValue
  to: FactValue
  within: CellPart
  /** Other single values that would do as well as `to`, where they make no range with it: of `in [b, c]` the c. */
  orElse?: (string | number | boolean)[]
}

/** A change with the cell that it leads to, and how large it is: amounts in parts of themselves, lists by element, anything else as a whole. */
export interface PossibleChange extends FactChange {
  /** The value that stands for the cell beside those of other facts that are compared with this one. */
  own: FactValue
  level: number
  cell: number
  size: number
}

/** A fact as wide as this customer's value: a file may hold what the catalogue does not allow, and is explained too. */
export function widened(fact: Fact, value: FactValue): Fact {
  const { min, max, values, ...rest } = fact
  const isOut = typeof value === 'number' && (value < (min ?? value) || value > (max ?? value))
  const listed = values && typeof value === 'string' ? [...new Set([...values, value])] : values
  return {
    ...rest,
    nullable: fact.nullable || value === null,
    ...(listed && { values: listed }),
    ...(!isOut && min !== undefined && { min }),
    ...(!isOut && max !== undefined && { max }),
  }
}

/** The cell of each variable that the customer is in. */
export function cellsOf(space: DecisionSpace, facts: Facts): number[] {
  return space.diagrams.variables.map(({ id, cells }) => {
    const value = facts[id] ?? null
    const own = cells.findIndex(({ part }) => part.kind !== 'range' && isWithin(part, value))
    return Math.max(0, own === -1 ? cells.findIndex(({ part }) => isWithin(part, value)) : own)
  })
}

/** Everything else that a fact could be, as near as it can be to what it is. */
export function changesOf(
  variable: Variable,
  level: number,
  current: number,
  fact: Fact,
  facts: Facts,
): PossibleChange[] {
  const from = facts[fact.id] ?? null
  return variable.cells.flatMap(({ facts: values, part }, cell): PossibleChange[] => {
    if (cell === current || (part.kind === 'missing' && !fact.nullable)) return []
    const own = values[fact.id] ?? null
    const to = nearest(part, from, own, fact)
    return [{ fact: fact.id, from, to, own, within: part, level, cell, size: sizeOf(fact, from, to) }]
  })
}

/** The value of a cell that is nearest to what the customer has; an open end has none, so there any of it does. */
function nearest(part: CellPart, from: FactValue, any: FactValue, fact: Fact): FactValue {
  if (part.kind === 'list' && Array.isArray(from)) {
    const kept = from.filter((each) => !part.lacking.includes(each))
    return [...new Set([...kept, ...(Array.isArray(any) ? any : [])])]
  }
  if (part.kind !== 'range' || from === null) return any
  const line = numberLineOf(fact)
  const end = part.from && from < part.from.value ? part.from : part.to && from > part.to.value ? part.to : undefined
  return end && line?.whole ? end.value : any
}

/** The elements of a list that another lacks. */
export function onlyIn(list: string[], other: string[]): string[] {
  return [...new Set(list)].filter((each) => !other.includes(each))
}

function sizeOf(fact: Fact, from: FactValue, to: FactValue): number {
  // To be without a value is the last thing to advise.
  if (to === null) return 2
  if (Array.isArray(from) && Array.isArray(to)) return Math.max(1, onlyIn(from, to).length + onlyIn(to, from).length)
  const line = numberLineOf(fact)
  if (!line || from === null || typeof from === 'boolean' || Array.isArray(from)) return 1
  const [was, is] = [line.read(from), line.read(to as number | string)]
  const yearOf: Record<string, number> = { date: 365, timestamp: 365 * 86_400_000 }
  return Math.abs(is - was) / (yearOf[fact.type] ?? Math.max(Math.abs(was), Math.abs(is), 1))
}
