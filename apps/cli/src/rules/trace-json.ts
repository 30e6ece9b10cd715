import type { ConditionTrace, RuleSetResult, RuleTrace } from '@careline/rules'

/** One order of keys, whichever engine made the trace. */
function conditionJson(trace: ConditionTrace): object {
  const { kind, name, fact, operator, value, seen, compared, held, evaluated, children } = trace
  const own = { kind, name, fact, operator, value, seen, compared, held, evaluated }
  return children ? { ...own, children: children.map(conditionJson) } : own
}

function rulesJson(rules: RuleTrace[]): object[] {
  return rules.map(({ rule, held, condition }) => ({ rule, held, condition: conditionJson(condition) }))
}

/** A trace as it is printed: one entry for each rule, over a catalogue one for each item. */
export function traceJson({ rules, items }: RuleSetResult): object[] {
  if (!items) return rulesJson(rules)
  return items.map((item) => ({ item: item.id, passes: item.passes, rules: rulesJson(item.rules) }))
}
