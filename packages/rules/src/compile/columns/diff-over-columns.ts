import type { CatalogueItem } from '../../document/catalogue-item.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { Columns } from './columns.ts'
import { type ColumnsResult, evaluateColumns } from './evaluate-columns.ts'
import type { RowSetStore } from './row-set-store.ts'
import type { RowSet } from './row-set.ts'

/** One version of a rule set, with the catalogue that it runs over, if it does. */
export interface RuleSetVersion {
  document: RuleDocument
  ruleSetId: string
  items?: CatalogueItem[]
}

/**
 * What an edit does to a population. `entering`: it holds only after. `leaving`: it held only before. `changed`: it
 * holds both times, with other events or other items, or the same in another order. The two results give the counts
 * at every condition.
 */
export interface PopulationDiff {
  entering: RowSet
  leaving: RowSet
  changed: RowSet
  before: ColumnsResult
  after: ColumnsResult
}

/**
 * What changes for a population between two versions of a rule set, exactly. What both share is worked out once: one
 * edited threshold over a million rows costs one scan and the words above it.
 * @param before the version that runs now
 * @param after the edited one; other facts, rules and items are allowed
 * @throws as `evaluateColumns` does
 */
export function diffOverColumns(before: RuleSetVersion, after: RuleSetVersion, columns: Columns): PopulationDiff {
  const [was, is] = [before, after].map(({ document, ruleSetId, items }) =>
    evaluateColumns(document, ruleSetId, columns, items ? { items } : {}),
  ) as [ColumnsResult, ColumnsResult]
  const { store } = columns
  return {
    entering: store.without(is.holds, was.holds),
    leaving: store.without(was.holds, is.holds),
    changed: store.and([was.holds, is.holds, store.or(differing(outcomesOf(was), outcomesOf(is), store))]),
    before: was,
    after: is,
  }
}

/** What a customer can be given, in the order it is given, by what makes two of them the same. */
type Outcomes = Map<string, RowSet>

function outcomesOf(result: ColumnsResult): Outcomes {
  if (result.items) return new Map(result.items.map(({ item, offered }) => [item.id, offered]))
  return new Map(result.events.map(({ event, rows }) => [JSON.stringify(sorted(event)), rows]))
}

/** Keys in one order, so that the same parameters written otherwise are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}

function differing(before: Outcomes, after: Outcomes, store: RowSetStore): RowSet[] {
  const outcomes = new Set([...before.keys(), ...after.keys()])
  const given = [...outcomes].flatMap((outcome) => {
    const was = before.get(outcome) ?? store.none()
    const is = after.get(outcome) ?? store.none()
    return was === is ? [] : [store.without(was, is), store.without(is, was)]
  })
  return [...given, ...reordered(before, after, store)]
}

/** The rows that are given two things both times, once in one order and once in the other. */
function reordered(before: Outcomes, after: Outcomes, store: RowSetStore): RowSet[] {
  const shared = [...before.keys()].filter((outcome) => after.has(outcome))
  const places = new Map([...after.keys()].map((outcome, place) => [outcome, place]))
  const placeOf = (outcome: string) => places.get(outcome) ?? 0
  const inverted = shared.flatMap((first, at) =>
    shared.slice(at + 1).flatMap((second) => (placeOf(first) > placeOf(second) ? [[first, second]] : [])),
  )
  return inverted.map((pair) =>
    store.and(pair.flatMap((each) => [before.get(each), after.get(each)].filter((set) => set !== undefined))),
  )
}
