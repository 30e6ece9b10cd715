import { type CatalogueItem, itemFactsOf } from '../document/catalogue-item.ts'
import type { TestCondition } from '../document/condition.ts'
import type { Fact, Facts, FactValue } from '../document/fact.ts'
import { type Cell, isWithin, type Variable } from './cell.ts'
import { type Group, Marks } from './marks.ts'
import { numberLineOf } from './number-line.ts'
import { orderedCells } from './ordered-cells.ts'
import { mostElements, textCells } from './text-cells.ts'

/** The variable that stands for a catalogue's items; always at level 0. */
export const itemVariable = 'item.id'

export interface VariablesOf {
  facts: ReadonlyMap<string, Fact>
  tests: TestCondition[]
  /** The items that a set runs over; without them `item.*` facts are cut like any others. */
  items?: CatalogueItem[] | undefined
  /** Values that need a cell of their own: a customer's present ones. */
  values?: Facts | undefined
}

export interface CutFacts {
  variables: Variable[]
  /** False where a group is beyond exact cutting: long lists of elements, three texts that may begin each other. */
  exact: boolean
}

/** Cuts the domain of each fact that tests ask about. @throws where a test asks of a fact that nothing declares */
export function cutFacts({ facts, tests, items, values }: VariablesOf): CutFacts {
  const marks = new Marks(tests, items)
  if (values) marks.addValues(values)
  const ofItems: Variable[] = items ? [{ id: itemVariable, ordered: false, cells: items.map(itemCell) }] : []
  const groups = marks.groups().map((group) => cutGroup(group, facts, values ?? {}))
  return {
    variables: [...ofItems, ...groups.flatMap((group) => group.variables)],
    exact: groups.every((group) => group.exact),
  }
}

function itemCell(item: CatalogueItem): Cell {
  return { facts: itemFactsOf(item), part: { kind: 'value', value: item.id } }
}

function cutGroup(group: Group, known: ReadonlyMap<string, Fact>, values: Facts): CutFacts {
  const facts = group.factIds.map((id) => {
    const fact = known.get(id)
    if (!fact)
      throw new Error(`Nothing declares the fact "${id}"; give a catalogue's facts as itemFacts, or its items.`)
    return fact
  })
  const ordered = facts.every((fact) => numberLineOf(fact) !== null)
  const cells = ordered ? orderedCells(facts, group.literals) : facts[0]?.type === 'boolean' ? facts.map(yesNo) : null
  const cut = cells ?? textCells(facts, group)
  const variables = facts.map((fact, index): Variable => {
    const missing: Cell[] = fact.nullable ? [{ facts: { [fact.id]: null }, part: { kind: 'missing' } }] : []
    const own = cut[index] ?? []
    return { id: fact.id, ordered, cells: [...own, ...cellOfList(fact, values[fact.id], own), ...missing] }
  })
  const texts = facts.filter((fact) => fact.type !== 'text-list').length
  const longLists = facts.some(
    (fact, index) => fact.type === 'text-list' && (cut[index]?.length ?? 0) >= 2 ** mostElements,
  )
  return { variables, exact: !longLists && !(group.prefixPairs && texts > 2) }
}

/** A customer's list where none of the combinations is theirs, of which there are too many to have them all. */
function cellOfList({ id, type }: Fact, list: FactValue | undefined, cells: Cell[]): Cell[] {
  const [first] = cells
  if (type !== 'text-list' || !Array.isArray(list) || first?.part.kind !== 'list') return []
  if (cells.some(({ part }) => isWithin(part, list))) return []
  const asked = [...first.part.having, ...first.part.lacking]
  const having = asked.filter((each) => list.includes(each))
  const lacking = asked.filter((each) => !list.includes(each))
  return [{ facts: { [id]: list }, part: { kind: 'list', having, lacking } }]
}

function yesNo({ id }: Fact): Cell[] {
  return [true, false].map((value) => ({ facts: { [id]: value }, part: { kind: 'value', value } }))
}
