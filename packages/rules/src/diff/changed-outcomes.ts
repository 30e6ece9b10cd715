import type { HitPolicy } from '../document/rule-set.ts'
import { type Diagram, type Diagrams, nobody } from '../regions/diagrams.ts'
import type { Outcome, OutcomeSet } from './outcome.ts'

/** Customers whose answer changes alike; what they get in both versions is in neither list, unless its order changed. */
export interface ChangedOutcomes {
  before: Outcome[]
  after: Outcome[]
  among: Diagram
}

/** Who gets something else, by what they lose and gain. */
export function changedOutcomes(
  diagrams: Diagrams,
  before: OutcomeSet[],
  after: OutcomeSet[],
  hitPolicy: HitPolicy,
): ChangedOutcomes[] {
  const changes =
    hitPolicy === 'first' ? changedChoices(diagrams, before, after) : changedLists(diagrams, before, after)
  return changes.filter(({ among }) => among !== nobody)
}

/** One outcome or none for each customer: every pair of what was and what is. */
function changedChoices(diagrams: Diagrams, before: OutcomeSet[], after: OutcomeSet[]): ChangedOutcomes[] {
  const choices = (sets: OutcomeSet[]) => [
    ...sets.map(({ key, outcome, among }) => ({ key, list: [outcome], among })),
    { key: null, list: [], among: diagrams.not(diagrams.any(sets.map((set) => set.among))) },
  ]
  const now = choices(after)
  return choices(before).flatMap((old) =>
    now
      .filter((young) => young.key !== old.key)
      .map((young) => ({ before: old.list, after: young.list, among: diagrams.and(old.among, young.among) })),
  )
}

function changedLists(diagrams: Diagrams, before: OutcomeSet[], after: OutcomeSet[]): ChangedOutcomes[] {
  const of = (sets: OutcomeSet[], key: string) => sets.find((set) => set.key === key)
  const lost = before.map(({ key, outcome, among }) => ({
    before: [outcome],
    after: [],
    among: diagrams.without(among, of(after, key)?.among ?? nobody),
  }))
  const won = after.map(({ key, outcome, among }) => ({
    before: [],
    after: [outcome],
    among: diagrams.without(among, of(before, key)?.among ?? nobody),
  }))
  return [...joined([...lost, ...won]), ...reordered(diagrams, before, after)]
}

/** What the very same customers lose and gain is one change. */
function joined(changes: ChangedOutcomes[]): ChangedOutcomes[] {
  const byCustomers = new Map<Diagram, ChangedOutcomes>()
  for (const { before, after, among } of changes) {
    const known = byCustomers.get(among)
    byCustomers.set(among, {
      before: [...(known?.before ?? []), ...before],
      after: [...(known?.after ?? []), ...after],
      among,
    })
  }
  return [...byCustomers.values()]
}

/** Pairs that customers get in both versions, the other way round. */
function reordered(diagrams: Diagrams, before: OutcomeSet[], after: OutcomeSet[]): ChangedOutcomes[] {
  const place = new Map(after.map(({ key }, index) => [key, index]))
  const set = new Map(after.map((each) => [each.key, each.among]))
  return before.flatMap((first, index) =>
    before.slice(index + 1).flatMap((second): ChangedOutcomes[] => {
      const [one, two] = [place.get(first.key), place.get(second.key)]
      if (one === undefined || two === undefined || one < two) return []
      const sets = [first, second].flatMap((each) => [each.among, set.get(each.key) ?? nobody])
      const pair = [first.outcome, second.outcome]
      return [{ before: pair, after: pair.toReversed(), among: diagrams.all(sets) }]
    }),
  )
}
