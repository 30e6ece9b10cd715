import type { Condition, TestCondition } from '../document/condition.ts'
import type { RuleDocument } from '../document/rule-document.ts'

/** Every test in these conditions, the named ones spelt out, in the order in which they are met. */
export function askedTests(named: RuleDocument['conditions'], conditions: Condition[]): TestCondition[] {
  const tests: TestCondition[] = []
  const seen = new Set<string>()
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit)
    else if ('any' in condition) condition.any.forEach(visit)
    else if ('not' in condition) visit(condition.not)
    else if ('condition' in condition) {
      const meant = named?.[condition.condition]
      if (!meant || seen.has(condition.condition)) return
      seen.add(condition.condition)
      visit(meant)
    } else tests.push(condition)
  }
  conditions.forEach(visit)
  return tests
}
