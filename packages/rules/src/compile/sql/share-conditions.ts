import { isItemFact } from '../../document/catalogue-item.ts'
import { comparedFact, type Condition } from '../../document/condition.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { Rule } from '../../document/rule.ts'

/** A document that decides the same, in which what several rules ask has a name. */
export interface SharedConditions {
  document: RuleDocument
  /** Names of `document.conditions` that are worth a column: none of them needs another, or an item. */
  shared: string[]
}

/** More would be columns for little; a row of PostgreSQL's has 1,664 at most. */
const mostShared = 100
/** So many tests in all of them: a test binds at most two values, and a statement takes 65,535. */
const mostTests = 5000

/** A group without names in it; its members' keys tell it from others, in whatever order they come. */
interface Group {
  kind: 'all' | 'any'
  members: Map<string, Condition>
}

/**
 * Gives a name to each group of conditions that is asked more than once, be it a part of larger groups, so that a
 * statement can work it out once a row: select its predicate as a column beneath, and name that column by
 * `RuleToSqlOptions.computed`.
 * @param document as `parseRuleDocument` gave it
 */
export function shareConditions(document: RuleDocument): SharedConditions {
  const named = document.conditions ?? {}
  const plain = document.ruleSets.map((ruleSet) => ({
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => ({ ...rule, conditions: plainOf(rule.conditions, named) })),
  }))
  const asked = plain.flatMap(({ rules }) => rules.flatMap(({ conditions }) => groupsIn(conditions)))
  const candidates = [...asked, ...Object.values(named).flatMap((each) => groupsIn(plainOf(each, named)).slice(0, 1))]
  const conditions: Record<string, Condition> = { ...named }
  const shared = new Map<string, Group>()
  for (const group of mostSaving(candidates, asked)) {
    const name = freeName(shared.size + 1, conditions)
    conditions[name] = conditionOf(group)
    shared.set(name, group)
  }
  const ruleSets = plain.map((ruleSet) => ({
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => ({ ...rule, conditions: shareIn(rule.conditions, shared) })),
  }))
  const names = [...shared.keys()].filter((name) => mentions(ruleSets, [name]))
  if (names.length === 0) return { document, shared: [] }
  // A rule that shares nothing stays as it was written.
  const restored = ruleSets.map((ruleSet, set) => ({
    ...ruleSet,
    rules: ruleSet.rules.map((rule, at) =>
      mentions(rule, names) ? rule : (document.ruleSets[set]?.rules[at] as Rule),
    ),
  }))
  return { document: { ...document, conditions, ruleSets: restored }, shared: names }
}

function mentions(rules: object, names: readonly string[]): boolean {
  const text = JSON.stringify(rules)
  return names.some((name) => text.includes(JSON.stringify({ condition: name })))
}

/** Names replaced by what they mean, groups within groups of their kind dissolved, each member once. */
function plainOf(condition: Condition, named: Record<string, Condition>): Condition {
  if ('condition' in condition) return plainOf(named[condition.condition] as Condition, named)
  if ('not' in condition) return { not: plainOf(condition.not, named) }
  const group = groupOf(condition)
  if (!group) return condition
  const inner = [...group.members.values()].map((each) => plainOf(each, named))
  const members = inner.flatMap((each) => {
    const same = groupOf(each)
    return same?.kind === group.kind ? [...same.members.values()] : [each]
  })
  return conditionOf({ kind: group.kind, members: byKey(members) })
}

function groupOf(condition: Condition): Group | null {
  if ('all' in condition) return { kind: 'all', members: byKey(condition.all) }
  return 'any' in condition ? { kind: 'any', members: byKey(condition.any) } : null
}

function conditionOf({ kind, members }: Group): Condition {
  const list = [...members.values()]
  return kind === 'all' ? { all: list } : { any: list }
}

function byKey(members: readonly Condition[]): Map<string, Condition> {
  return new Map(members.map((each) => [keyOf(each), each]))
}

function keyOf(condition: Condition): string {
  if ('not' in condition) return `not ${keyOf(condition.not)}`
  const group = groupOf(condition)
  return group ? `${group.kind} (${[...group.members.keys()].toSorted().join(', ')})` : JSON.stringify(condition)
}

function groupsIn(condition: Condition): Group[] {
  if ('not' in condition) return groupsIn(condition.not)
  const group = groupOf(condition)
  return group ? [group, ...[...group.members.values()].flatMap(groupsIn)] : []
}

function isPartOf(part: Group, whole: Group): boolean {
  return part.kind === whole.kind && [...part.members.keys()].every((key) => whole.members.has(key))
}

/** What spares most comes first; what is asked once, or asks about an item, is left out. */
function mostSaving(candidates: readonly Group[], asked: readonly Group[]): Group[] {
  const distinct = new Map(candidates.map((group) => [keyOf(conditionOf(group)), group]))
  const usesOf = countUses(asked)
  return [...distinct.values()]
    .filter((group) => group.members.size > 1 && ![...group.members.values()].some(asksItem))
    .map((group) => ({ group, uses: usesOf(group) }))
    .filter(({ uses }) => uses > 1)
    .toSorted((left, right) => (right.uses - 1) * right.group.members.size - (left.uses - 1) * left.group.members.size)
    .map(({ group }) => group)
    .filter(roomFor(mostTests))
    .slice(0, mostShared)
}

function roomFor(tests: number): (group: Group) => boolean {
  let left = tests
  return (group) => {
    const size = testsIn(conditionOf(group))
    if (size > left) return false
    left -= size
    return true
  }
}

function testsIn(condition: Condition): number {
  if ('not' in condition) return testsIn(condition.not)
  const members = [...(groupOf(condition)?.members.values() ?? [])]
  return members.length === 0 ? 1 : members.reduce((sum, each) => sum + testsIn(each), 0)
}

/** Of how many groups one is a part; only those with its rarest member are looked at. */
function countUses(asked: readonly Group[]): (group: Group) => number {
  const holders = new Map<string, Set<Group>>()
  for (const whole of asked) {
    for (const key of whole.members.keys()) {
      const place = `${whole.kind} ${key}`
      const known = holders.get(place)
      if (known) known.add(whole)
      else holders.set(place, new Set([whole]))
    }
  }
  return ({ kind, members }) => {
    const none = new Set<Group>()
    const [rarest = none, ...others] = [...members.keys()]
      .map((key) => holders.get(`${kind} ${key}`) ?? none)
      .toSorted((left, right) => left.size - right.size)
    return [...rarest].filter((whole) => others.every((each) => each.has(whole))).length
  }
}

function asksItem(condition: Condition): boolean {
  if ('not' in condition) return asksItem(condition.not)
  if ('fact' in condition) {
    return isItemFact(condition.fact) || isItemFact(comparedFact(condition) ?? '')
  }
  return [...(groupOf(condition)?.members.values() ?? [])].some(asksItem)
}

/** Each shared group that is a part of this one takes the place of its members. */
function shareIn(condition: Condition, shared: ReadonlyMap<string, Group>): Condition {
  if ('not' in condition) return { not: shareIn(condition.not, shared) }
  const group = groupOf(condition)
  if (!group) return condition
  const names: Condition[] = []
  const left = { kind: group.kind, members: new Map(group.members) }
  for (const [name, part] of shared) {
    if (!isPartOf(part, left)) continue
    for (const key of part.members.keys()) left.members.delete(key)
    names.push({ condition: name })
  }
  const others = [...left.members.values()].map((each) => shareIn(each, shared))
  return conditionOf({ kind: group.kind, members: byKey([...names, ...others]) })
}

function freeName(number: number, taken: Record<string, Condition>): string {
  const name = `shared-${number}`
  return Object.hasOwn(taken, name) ? freeName(number + 1, taken) : name
}
