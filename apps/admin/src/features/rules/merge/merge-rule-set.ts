import { mergeCampaigns } from '@careline/campaign'
import type { Rule, RuleSet } from '@careline/rules'

export type Side = 'mine' | 'theirs'

/** What two people left differently in one rule set. */
export interface Collision {
  /** Tells it from the others: `rules/arpu`, `rules/order`, `label`. */
  key: string
  /** The rule's name; null where it is their order or a setting of the set. */
  rule: string | null
  base: unknown
}

export interface Versions {
  base: RuleSet
  mine: RuleSet
  theirs: RuleSet
}

export type MergedSet = { ok: true; ruleSet: RuleSet } | { ok: false; collisions: Collision[] }

/**
 * Puts two people's versions of a rule set together rule by rule. Where both left something different, `choices` says by the collision's key
 * whose stays; those without a choice come back.
 */
export function mergeRuleSet(versions: Versions, choices: Readonly<Record<string, Side>> = {}): MergedSet {
  const first = merged(versions)
  if (first.ok) return first
  const open = first.collisions.filter(({ key }) => choices[key] === undefined)
  if (open.length > 0) return { ok: false, collisions: first.collisions }
  // Whoever is not chosen is taken to have changed nothing there.
  let { mine, theirs } = versions
  for (const collision of first.collisions)
    if (choices[collision.key] === 'mine') theirs = withBase(theirs, versions.base, collision)
    else mine = withBase(mine, versions.base, collision)
  return merged({ base: versions.base, mine, theirs })
}

function merged({ base, mine, theirs }: Versions): MergedSet {
  const whole = (ruleSet: RuleSet) => ({ ruleSets: [ruleSet] })
  const result = mergeCampaigns(whole(base), whole(mine), whole(theirs))
  if (result.ok) {
    const [ruleSet] = (result.document as { ruleSets: RuleSet[] }).ruleSets
    return { ok: true, ruleSet: ruleSet ?? mine }
  }
  return {
    ok: false,
    collisions: result.conflicts.map(({ path: [, , ...path], base: was, mine: my }) => ({
      key: path.join('/'),
      rule: path[0] === 'rules' && !Array.isArray(my) ? (path[1] ?? null) : null,
      base: was,
    })),
  }
}

function withBase(side: RuleSet, base: RuleSet, { key, rule, base: was }: Collision): RuleSet {
  if (rule !== null) return { ...side, rules: withRule(side.rules, base.rules, rule) }
  if (key === 'rules/order') return { ...side, rules: inOrderOf(side.rules, base.rules) }
  const { [key as keyof RuleSet]: _, ...rest } = side
  return (was === undefined ? rest : { ...rest, [key]: was }) as RuleSet
}

function withRule(rules: Rule[], base: Rule[], name: string): Rule[] {
  const at = base.findIndex((rule) => rule.name === name)
  const old = base[at]
  if (!old) return rules.filter((rule) => rule.name !== name)
  return rules.some((rule) => rule.name === name)
    ? rules.map((rule) => (rule.name === name ? old : rule))
    : rules.toSpliced(at, 0, old)
}

function inOrderOf(rules: Rule[], base: Rule[]): Rule[] {
  const place = new Map(base.map(({ name }, at) => [name, at]))
  return rules.toSorted((a, b) => (place.get(a.name) ?? base.length) - (place.get(b.name) ?? base.length))
}
