import { type CatalogueItem, itemFactsOf } from '../../document/catalogue-item.ts'
import { type RuleDocument, ruleSetOf } from '../../document/rule-document.ts'
import type { HitPolicy, Over, RuleSet } from '../../document/rule-set.ts'
import { orderItems } from '../../engine/item-order.ts'
import { byPriority } from '../../engine/rule-order.ts'
import type { RaisedEvent } from '../../engine/rule-set-result.ts'
import type { Columns } from './columns.ts'
import { type ConditionRows, conditionRows } from './condition-rows.ts'
import { offeredRows } from './offered-rows.ts'
import type { RowSet } from './row-set.ts'

/** The rows of which one rule holds, with those of each of its conditions. */
export interface RuleRows {
  rule: string
  held: RowSet
  condition: ConditionRows
}

/** One item of a set over a catalogue: the rows it passes for, and those it is offered to within the set's limit. */
export interface ItemRows {
  item: CatalogueItem
  passes: RowSet
  offered: RowSet
  rules: RuleRows[]
}

/**
 * A rule set's answer for a whole population; the words are those of `RuleSetResult`, each with the rows it is true of.
 * `events`: by priority, ties in document order. `unmet`: in document order, for `every` and over a catalogue.
 * `rules`: in document order, none over a catalogue. `items`: in the set's order, only over a catalogue.
 */
export interface ColumnsResult {
  ruleSetId: string
  hitPolicy: HitPolicy
  columns: Columns
  holds: RowSet
  events: { event: RaisedEvent; rows: RowSet }[]
  unmet: { rule: string; rows: RowSet }[]
  rules: RuleRows[]
  items?: ItemRows[]
}

/**
 * The rule set over every row at once. What was worked out before over the same columns is not worked out again.
 * @param document as `parseRuleDocument` gave it
 * @param options `items`: the catalogue that an `over` set runs over
 * @throws where the document has no such rule set, or the columns lack a fact that it asks or have it otherwise
 */
export function evaluateColumns(
  document: RuleDocument,
  ruleSetId: string,
  columns: Columns,
  options: { items?: CatalogueItem[] } = {},
): ColumnsResult {
  const ruleSet = ruleSetOf(document, ruleSetId)
  const { hitPolicy } = ruleSet
  columns.check(document.facts)
  if (ruleSet.over) return overRows(document, ruleSet, ruleSet.over, columns, options.items ?? [])
  const { store } = columns
  const rules = ruleRows(document, ruleSet, columns, {})
  const held = rules.map((each) => each.held)
  return {
    ruleSetId,
    hitPolicy,
    columns,
    holds: hitPolicy === 'every' ? store.and(held) : store.or(held),
    events: raisedRows(ruleSet, rules, columns),
    unmet: hitPolicy === 'every' ? rules.map(({ rule, held: met }) => ({ rule, rows: store.not(met) })) : [],
    rules,
  }
}

function ruleRows(
  { conditions: named }: RuleDocument,
  { rules }: RuleSet,
  columns: Columns,
  item: ReturnType<typeof itemFactsOf>,
): RuleRows[] {
  return rules.map(({ name, conditions }) => {
    const condition = conditionRows(conditions, { columns, named, item })
    return { rule: name, held: condition.held, condition }
  })
}

function raisedRows(ruleSet: RuleSet, rules: RuleRows[], { store }: Columns): ColumnsResult['events'] {
  let taken = store.none()
  return byPriority(ruleSet.rules).map((rule) => {
    const event = { rule: rule.name, type: rule.event.type, params: rule.event.params ?? {} }
    const held = rules[ruleSet.rules.indexOf(rule)]?.held ?? store.none()
    if (ruleSet.hitPolicy !== 'first') return { event, rows: held }
    const rows = store.without(held, taken)
    taken = store.or([taken, held])
    return { event, rows }
  })
}

function overRows(
  document: RuleDocument,
  ruleSet: RuleSet,
  over: Over,
  columns: Columns,
  catalogue: CatalogueItem[],
): ColumnsResult {
  const { store } = columns
  const judged = orderItems(catalogue, over).map((item) => {
    const rules = ruleRows(document, ruleSet, columns, itemFactsOf(item))
    return { item, rules, passes: store.and(rules.map(({ held }) => held)) }
  })
  const passes = judged.map((item) => item.passes)
  const offered = offeredRows(passes, over.limit, store)
  const metByAny = ruleSet.rules.map((_, at) => store.or(judged.flatMap(({ rules }) => rules[at]?.held ?? [])))
  return {
    ruleSetId: ruleSet.id,
    hitPolicy: ruleSet.hitPolicy,
    columns,
    holds: store.or(passes),
    events: [],
    unmet: ruleSet.rules.map(({ name }, at) => ({ rule: name, rows: store.not(metByAny[at] ?? store.none()) })),
    rules: [],
    items: judged.map((each, at) => ({ ...each, offered: offered[at] ?? store.none() })),
  }
}
