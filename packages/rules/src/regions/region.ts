import { comparedFact, type TestCondition } from '../document/condition.ts'
import type { Facts, FactValue } from '../document/fact.ts'
import { operatorOf } from '../operators/operator-table.ts'
import { type Bound, type CellPart, isWithin, type Variable } from './cell.ts'
import type { DecisionSpace } from './decision-space.ts'
import type { Path } from './diagrams.ts'

/** The values of one fact: any of these parts. For a catalogue's items the fact is `item.id`. */
export interface FactRegion {
  fact: string
  parts: CellPart[]
}

/**
 * Customers alike: those whose facts are all within. `relations` tell how two facts of theirs compare. Of facts that
 * some test compares with each other the region may be wider than who is meant; of any others it is exactly those.
 */
export interface Region {
  facts: FactRegion[]
  relations: TestCondition[]
}

/** What a way through a diagram says of the facts. */
export function regionOf(space: DecisionSpace, path: Path): Region {
  const { variables } = space.diagrams
  const facts = path.flatMap((cells, level): FactRegion[] => {
    const variable = variables[level]
    if (!variable || !cells || cells.length === variable.cells.length) return []
    return [{ fact: variable.id, parts: joinParts(variable, cells) }]
  })
  const nullable = (id: string) =>
    variables.some((each) => each.id === id && each.cells.at(-1)?.part.kind === 'missing')
  const isAnything = ({ fact, parts }: FactRegion) =>
    parts.some((part) => part.kind === 'range' && !part.from && !part.to) &&
    (parts.some(({ kind }) => kind === 'missing') || !nullable(fact))
  return {
    facts: facts.filter((each) => !isAnything(each)),
    relations: relationsOf(space, path),
  }
}

/** What the values of some cells, ascending, have in common: one part for those that follow each other. */
export function joinParts({ cells, ordered }: Variable, chosen: number[]): CellPart[] {
  const parts: CellPart[] = []
  let last = -2
  for (const index of chosen) {
    const part = cells[index]?.part
    const before = parts.at(-1)
    if (!part) continue
    const joins = ordered && before && index === last + 1 && part.kind !== 'missing'
    if (joins) parts[parts.length - 1] = spanOf(before, part)
    else if (JSON.stringify(before) !== JSON.stringify(part)) parts.push(part)
    last = index
  }
  return parts
}

function boundOf(part: CellPart, end: 'from' | 'to'): Bound | undefined {
  if (part.kind === 'value') return { value: part.value as number | string, included: true }
  return part.kind === 'range' ? part[end] : undefined
}

function spanOf(first: CellPart, last: CellPart): CellPart {
  const [from, to] = [boundOf(first, 'from'), boundOf(last, 'to')]
  if (from && to && from.value === to.value) return { kind: 'value', value: from.value }
  return { kind: 'range', ...(from && { from }), ...(to && { to }) }
}

const byOrder: Record<string, string> = {
  '<': 'lessThan',
  '=': 'equal',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '=>': 'greaterThanInclusive',
  '<>': 'notEqual',
  '≠': 'notEqual',
}

/** Of a text and a list, and of a list and a text. */
const listOperators = [
  ['in', 'notIn'],
  ['contains', 'doesNotContain'],
]

function sign(left: FactValue, right: FactValue, ordered: boolean): string {
  if (left === right) return '='
  if (!ordered || left === null || right === null) return '≠'
  return left < right ? '<' : '>'
}

function valuesOf({ id, cells }: Variable, chosen: number[] | undefined): FactValue[] {
  return cells.flatMap(({ facts }, index) => (!chosen || chosen.includes(index) ? [facts[id] ?? null] : []))
}

/** How the facts that some test compares with each other stand to each other along the way. */
function relationsOf(space: DecisionSpace, path: Path): TestCondition[] {
  const { variables } = space.diagrams
  const told = new Map<string, TestCondition>()
  for (const test of space.compared) {
    const other = comparedFact(test) ?? ''
    const [a, b] = [space.levelOf(test.fact), space.levelOf(other)]
    const [left, right] = [variables[a ?? -1], variables[b ?? -1]]
    if (a === undefined || b === undefined || a === b || !left || !right) continue
    if (left.id !== test.fact || right.id !== other || (!path[a] && !path[b])) continue
    const pairs = valuesOf(left, path[a]).flatMap((one) => valuesOf(right, path[b]).map((two) => [one, two] as const))
    const signs = pairs.map(([one, two]) => sign(one, two, left.ordered))
    const ofLists = listOperators.find((pair) => pair.includes(test.operator))
    const operator = ofLists
      ? ofLists.find((id) => pairs.every(([one, two]) => operatorOf(id).holds(one, two)))
      : byOrder[[...new Set(signs)].toSorted().join('')]
    if (operator) told.set(`${test.fact} ${other}`, { fact: test.fact, operator, value: { fact: other } })
  }
  return [...told.values()]
}

/**
 * Whether a customer is within a region, its relations aside.
 * @param facts flat, by fact id; an absent one is missing; moments in their one spelling
 */
export function regionCovers(region: Region, facts: Facts): boolean {
  return region.facts.every(({ fact, parts }) => parts.some((part) => isWithin(part, facts[fact] ?? null)))
}
