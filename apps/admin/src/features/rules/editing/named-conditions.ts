import type { Campaign } from '@careline/campaign'
import { type Condition, type Localized, withoutLabel } from '@careline/rules'
import { groupKindOf } from './condition-edits.ts'
import { getAt, setAt, type TreePath } from './tree-path.ts'
import type { NamedConditions, Written } from './written.ts'

/** Whether a condition mentions a named one itself. */
function mentions(condition: Condition, name: string): boolean {
  if ('condition' in condition) return condition.condition === name
  if ('all' in condition) return condition.all.some((each) => mentions(each, name))
  if ('any' in condition) return condition.any.some((each) => mentions(each, name))
  return 'not' in condition && mentions(condition.not, name)
}

/** Whether a `when` somewhere in a part of the campaign asks for a named condition. */
function isAskedIn(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  return Object.entries(part).some(([key, value]) =>
    Array.isArray(value) && /^(all|any|none)$/.test(key) ? value.includes(name) : isAskedIn(value, name),
  )
}

type Asked = Pick<Campaign, 'ruleSets' | 'conditions'> & Partial<Pick<Campaign, 'script' | 'policies'>>

/** Where a named condition is used: rules of every set, other named conditions, and whether script or policies ask for it. */
export function usesOf(name: string, { ruleSets, conditions, script, policies }: Asked) {
  return {
    elsewhere: isAskedIn([script, policies], name),
    rules: ruleSets.flatMap((set) =>
      set.rules.filter((rule) => mentions(rule.conditions, name)).map((rule) => ({ ruleSetId: set.id, rule })),
    ),
    conditions: Object.keys(conditions).filter((other) => {
      const condition = conditions[other]
      return condition !== undefined && mentions(condition, name)
    }),
  }
}

/** An id from what a person calls it: `Khách “lâu năm”` as `khach-lau-nam`; free among the others. */
export function nameFrom(words: string, conditions: NamedConditions): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/giu, 'd').toLowerCase()
  const base = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'condition'
  if (!(base in conditions)) return base
  let number = 2
  while (`${base}-${number}` in conditions) number += 1
  return `${base}-${number}`
}

/** Keeps the condition at a path of the rule set under a name and what people call it, and uses it there: one step. */
export function nameCondition({ ruleSet, conditions }: Written, path: TreePath, name: string, words: string): Written {
  const condition = getAt(ruleSet, path) as Condition
  const kept = groupKindOf(condition) === null ? { all: [condition] } : condition
  return {
    ruleSet: setAt(ruleSet, path, { condition: name }),
    conditions: { ...conditions, [name]: { label: { vi: words, en: words }, ...kept } },
  }
}

/** Puts what a named condition says in the place of its name. */
export function spellOut<Root>(root: Root, path: TreePath, conditions: NamedConditions): Root {
  const named = getAt(root, path) as Condition
  const meant = 'condition' in named ? conditions[named.condition] : undefined
  return meant ? setAt(root, path, structuredClone(withoutLabel(meant))) : root
}

export function withoutCondition(conditions: NamedConditions, name: string): NamedConditions {
  const { [name]: _, ...rest } = conditions
  return rest
}

/**
 * What people call it, in one language. Vietnamese words serve English too until those are written; without words on either side
 * there is no label.
 */
export function relabelled(
  conditions: NamedConditions,
  name: string,
  side: keyof Localized,
  words: string,
): NamedConditions {
  const old = conditions[name]
  if (!old) return conditions
  const { vi = '', en = '' } = old.label ?? {}
  const label = side === 'vi' ? { vi: words, en: vi === en ? words : en } : { vi, en: words }
  const meant = withoutLabel(old)
  return { ...conditions, [name]: label.vi || label.en ? { label, ...meant } : meant }
}

/** Changes what a named condition means, and leaves what it is called: the label is no part of the tree that is edited. */
export function withMeaning(
  conditions: NamedConditions,
  name: string,
  change: (bare: NamedConditions) => NamedConditions,
): NamedConditions {
  const old = conditions[name]
  if (!old) return conditions
  const next = change({ ...conditions, [name]: withoutLabel(old) })
  const meant = next[name]
  return meant && old.label ? { ...next, [name]: { label: old.label, ...meant } } : next
}
