import type { Rule } from '../document/rule.ts'

/** Highest priority first; ties keep document order, whatever order an engine's promises come back in. */
export function byPriority(rules: Rule[]): Rule[] {
  return rules.toSorted((left, right) => (right.priority ?? 1) - (left.priority ?? 1))
}
