import type { Condition, Rule, RuleSet } from '@careline/rules'
import { insertAt, moveBy, removeAt } from './tree-path.ts'

/** A name that no rule of the set has: `base`, `base-2`, `base-3` … */
export function freeName(ruleSet: RuleSet, base: string): string {
  const taken = new Set(ruleSet.rules.map((rule) => rule.name))
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

const priorityOf = ({ priority = 1 }: Rule): number => priority

/** Below all others: in a `first` set no two rules may share a priority. It may be no priority at all; see `lifted`. */
function lastPriority({ rules }: RuleSet): number {
  return rules.length === 0 ? 1 : Math.min(...rules.map(priorityOf)) - 1
}

/** The set with priorities from 1 on, where rules were put below the lowest one that there can be. */
export function lifted(ruleSet: RuleSet): RuleSet {
  const lowest = Math.min(1, ...ruleSet.rules.map(priorityOf))
  if (lowest === 1) return ruleSet
  return { ...ruleSet, rules: ruleSet.rules.map((rule) => withPriority(rule, priorityOf(rule) + 1 - lowest)) }
}

/** A rule that leaves what the set's first one leaves; it asks nothing yet, and is asked last. Then the set is to be `lifted`. */
export function newRule(ruleSet: RuleSet, name: string, label: Rule['label']): Rule {
  return {
    name,
    ...(label && { label }),
    conditions: { all: [] },
    event: structuredClone(ruleSet.rules[0]?.event ?? { type: 'matched' }),
    ...(ruleSet.hitPolicy === 'first' && { priority: lastPriority(ruleSet) }),
  }
}

/**
 * Puts a rule at a place of the list, which in a `first` set says when it is asked too: after the one above it and before the one below. Where
 * their priorities leave no room, those that are asked earlier make some.
 */
function insertRule(ruleSet: RuleSet, index: number, rule: Rule): RuleSet {
  const { rules, hitPolicy } = ruleSet
  if (hitPolicy !== 'first' || rules.length === 0) return insertAt(ruleSet, ['rules'], index, rule)
  const lower = rules.slice(index).map(priorityOf)
  const below = Math.max(0, ...lower)
  const earlier = rules.map(priorityOf).filter((priority) => priority > below)
  const above = Math.min(...earlier)
  const hasRoom = above - below > 1
  const priority = hasRoom && Number.isFinite(above) ? Math.floor((above + below) / 2) : below + 1
  const placed = withPriority(rule, priority)
  const others = hasRoom
    ? rules
    : rules.map((other) => (priorityOf(other) > below ? withPriority(other, priorityOf(other) + 1) : other))
  return { ...ruleSet, rules: others.toSpliced(index, 0, placed) }
}

/** Adds a rule after `afterIndex` that leaves what its neighbour leaves, so that it is a whole rule from the start. */
export function addRule(
  ruleSet: RuleSet,
  afterIndex: number,
  words: { label: Rule['label']; condition: Condition },
): { ruleSet: RuleSet; name: string } {
  const name = freeName(ruleSet, 'rule')
  const event = ruleSet.rules[afterIndex]?.event
  const rule: Rule = {
    ...newRule(ruleSet, name, words.label),
    conditions: { all: [words.condition] },
    ...(event && { event: structuredClone(event) }),
  }
  return { ruleSet: insertRule(ruleSet, afterIndex + 1, rule), name }
}

/** A copy right below, under a name of its own. */
export function duplicateRule(ruleSet: RuleSet, index: number): { ruleSet: RuleSet; name: string } {
  const rule = ruleSet.rules[index]
  if (!rule) return { ruleSet, name: '' }
  const name = freeName(ruleSet, rule.name)
  return { ruleSet: insertRule(ruleSet, index + 1, { ...structuredClone(rule), name }), name }
}

export const removeRule = (ruleSet: RuleSet, index: number): RuleSet => removeAt(ruleSet, ['rules', index])

/**
 * Moves a rule up or down. Where priorities decide (`first`, `collect`), neighbours swap them where they have to: what stands higher of
 * the two is then asked earlier, also where it was not before.
 */
export function moveRule(ruleSet: RuleSet, index: number, by: -1 | 1): RuleSet {
  const moved = moveBy(ruleSet, ['rules', index], by)
  if (moved === ruleSet || ruleSet.hitPolicy === 'every') return moved
  const [one, other] = [ruleSet.rules[index], ruleSet.rules[index + by]]
  if (!one || !other) return moved
  const [higher, lower] = by === -1 ? [one, other] : [other, one]
  if (priorityOf(higher) >= priorityOf(lower)) return moved
  const rules = moved.rules.map((rule) => {
    if (rule.name === one.name) return withPriority(rule, other.priority)
    return rule.name === other.name ? withPriority(rule, one.priority) : rule
  })
  return { ...moved, rules }
}

/** Moves a rule to another place, step by step, so that priorities follow as they do one step at a time. */
export function moveRuleTo(ruleSet: RuleSet, from: number, to: number): RuleSet {
  const by = to < from ? -1 : 1
  let moved = ruleSet
  for (let at = from; at !== to; at += by) moved = moveRule(moved, at, by)
  return moved
}

function withPriority(rule: Rule, priority: number | undefined): Rule {
  const { priority: _, ...rest } = rule
  return priority === undefined ? rest : { ...rest, priority }
}
