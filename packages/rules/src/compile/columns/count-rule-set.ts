import type { CatalogueItem } from '../../document/catalogue-item.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { Columns } from './columns.ts'
import type { ConditionRows } from './condition-rows.ts'
import { type ColumnsResult, evaluateColumns, type RuleRows } from './evaluate-columns.ts'

/** Of how many rows a condition holds, with each of those in it; the tree is the document's. */
export interface ConditionCount {
  kind: ConditionRows['kind']
  held: number
  children: ConditionCount[]
}

/** Of how many rows a rule holds, and each condition in it. */
export interface RuleCount {
  rule: string
  held: number
  condition: ConditionCount
}

/** A rule set's answer for a population in numbers of rows: plain data, small enough to leave a worker. */
export interface RuleSetCount {
  ruleSetId: string
  rows: number
  holds: number
  events: { rule: string; raised: number }[]
  unmet: { rule: string; rows: number }[]
  rules: RuleCount[]
  items?: { id: string; passes: number; offered: number; rules: RuleCount[] }[]
}

/**
 * Counts at every rule and condition over every row.
 * @param document as `parseRuleDocument` gave it
 * @param options `items`: the catalogue that an `over` set runs over
 * @throws where the document has no such rule set, or the columns lack a fact that it asks or have it otherwise
 */
export function countRuleSet(
  document: RuleDocument,
  ruleSetId: string,
  columns: Columns,
  options: { items?: CatalogueItem[] } = {},
): RuleSetCount {
  return countsOf(evaluateColumns(document, ruleSetId, columns, options))
}

/** The counts of a result that is there already, such as `diffOverColumns(…).after`. */
export function countsOf(result: ColumnsResult): RuleSetCount {
  const counts: RuleSetCount = {
    ruleSetId: result.ruleSetId,
    rows: result.columns.rows,
    holds: result.holds.count,
    events: result.events.map(({ event, rows }) => ({ rule: event.rule, raised: rows.count })),
    unmet: result.unmet.map(({ rule, rows }) => ({ rule, rows: rows.count })),
    rules: result.rules.map(ruleCount),
  }
  if (!result.items) return counts
  return {
    ...counts,
    items: result.items.map(({ item, passes, offered, rules }) => {
      return { id: item.id, passes: passes.count, offered: offered.count, rules: rules.map(ruleCount) }
    }),
  }
}

function ruleCount({ rule, held, condition }: RuleRows): RuleCount {
  return { rule, held: held.count, condition: conditionCount(condition) }
}

function conditionCount({ kind, held, children }: ConditionRows): ConditionCount {
  return { kind, held: held.count, children: children.map(conditionCount) }
}
