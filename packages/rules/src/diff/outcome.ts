import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { RuleEvent } from '../document/rule.ts'
import { orderItems } from '../engine/item-order.ts'
import { byPriority } from '../engine/rule-order.ts'
import type { DecisionSpace } from '../regions/decision-space.ts'
import { type Diagram, everybody, nobody } from '../regions/diagrams.ts'

/** One thing that a rule set can answer: that it holds (`every`), an event of a rule, or an item on offer. */
export type Outcome =
  | { kind: 'holds' }
  | { kind: 'event'; rule: string; type: string; params: NonNullable<RuleEvent['params']> }
  | { kind: 'item'; item: string }

/** An outcome with the customers who get it. The same `key` in two versions is the same outcome, whatever the rule is called. */
export interface OutcomeSet {
  key: string
  outcome: Outcome
  among: Diagram
}

/** The order in which parameters are written says nothing. */
const inKeyOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** What one version of a rule set answers, and for whom; outcomes in the order of the answer. */
export function outcomesOf(
  space: DecisionSpace,
  document: RuleDocument,
  ruleSet: RuleSet,
  items: CatalogueItem[] | undefined,
): OutcomeSet[] {
  const { diagrams } = space
  const together = diagrams.all(ruleSet.rules.map((rule) => space.of(document, rule.conditions)))
  if (ruleSet.over && items) return offeredItems(space, ruleSet.over, items, together)
  if (ruleSet.hitPolicy === 'every') return [{ key: 'holds', outcome: { kind: 'holds' }, among: together }]
  const found = new Map<string, OutcomeSet>()
  let taken: Diagram = nobody
  for (const { name, event, conditions } of byPriority(ruleSet.rules)) {
    const meet = space.of(document, conditions)
    const own = ruleSet.hitPolicy === 'first' ? diagrams.without(meet, taken) : meet
    taken = diagrams.or(taken, meet)
    const params = event.params ?? {}
    const key = JSON.stringify([event.type, params], inKeyOrder)
    const among = diagrams.or(found.get(key)?.among ?? nobody, own)
    const outcome: Outcome = { kind: 'event', rule: name, type: event.type, params }
    found.set(key, { key, outcome: found.get(key)?.outcome ?? outcome, among })
  }
  return [...found.values()]
}

/** The items that pass, in order; with a `limit`, only those before which fewer than so many pass. */
function offeredItems(
  { diagrams }: DecisionSpace,
  over: NonNullable<RuleSet['over']>,
  items: CatalogueItem[],
  together: Diagram,
): OutcomeSet[] {
  const cells = new Map(items.map((item, cell) => [item, cell]))
  // The customers for whom at least so many of the items until now pass.
  let atLeast: Diagram[] = Array.from({ length: over.limit ?? 0 }, () => nobody)
  return orderItems(items, over).map((item) => {
    const passes = diagrams.inFirst(together, cells.get(item) ?? -1)
    const among = diagrams.without(passes, atLeast.at(-1) ?? nobody)
    const fewer = [everybody, ...atLeast]
    atLeast = atLeast.map((already, index) => diagrams.or(already, diagrams.and(fewer[index] ?? nobody, passes)))
    return { key: item.id, outcome: { kind: 'item', item: item.id }, among }
  })
}
