import { itemFactsOf } from '../../document/catalogue-item.ts'
import type { Facts } from '../../document/fact.ts'
import { markNeeded } from '../../engine/derive-trace.ts'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'
import type { ConditionTrace, RuleTrace } from '../../engine/trace.ts'
import type { ConditionRows } from './condition-rows.ts'
import type { ColumnsResult, RuleRows } from './evaluate-columns.ts'
import { comparedFact } from '../../document/condition.ts'

/**
 * The whole result for one row, trace and all, as the reference gives it for that customer.
 * @param row its number, from 0
 */
export function resultAt(result: ColumnsResult, row: number): RuleSetResult {
  const customer = result.columns.factsAt(row)
  const plain = {
    ruleSetId: result.ruleSetId,
    hitPolicy: result.hitPolicy,
    holds: result.holds.has(row),
    events: result.events.filter(({ rows }) => rows.has(row)).map(({ event }) => ({ ...event })),
    unmet: result.unmet.filter(({ rows }) => rows.has(row)).map(({ rule }) => rule),
    rules: result.rules.map((rule) => ruleTrace(rule, row, customer)),
  }
  if (!result.items) return plain
  return {
    ...plain,
    items: result.items.map(({ item, passes, rules }) => {
      const seen = { ...customer, ...itemFactsOf(item) }
      return { id: item.id, passes: passes.has(row), rules: rules.map((rule) => ruleTrace(rule, row, seen)) }
    }),
    offered: result.items.filter(({ offered }) => offered.has(row)).map(({ item }) => item.id),
  }
}

function ruleTrace({ rule, held, condition }: RuleRows, row: number, seen: Facts): RuleTrace {
  return { rule, held: held.has(row), condition: markNeeded(conditionTrace(condition, row, seen)) }
}

function conditionTrace({ kind, held, children, name, test }: ConditionRows, row: number, seen: Facts): ConditionTrace {
  const head = { kind, held: held.has(row), evaluated: true }
  if (!test) {
    const inner = children.map((child) => conditionTrace(child, row, seen))
    return { ...head, ...(name === undefined ? {} : { name }), children: inner }
  }
  const { fact, operator, value } = test
  const trace = { ...head, fact, operator, value, seen: seen[fact] ?? null }
  const other = comparedFact(test)
  return other === undefined ? trace : { ...trace, compared: seen[other] ?? null }
}
