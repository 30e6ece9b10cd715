import type { Locale } from '../document/localized.ts'
import { reachedNames } from '../document/named-conditions.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule } from '../document/rule.ts'
import { conditionChange } from './condition-change.ts'
import { describeCondition } from './describe-condition.ts'
import { ruleTitle } from './rule-title.ts'
import type { DescribeOptions } from './fact-words.ts'

/** The named conditions that mean something else, each with what became of it. */
function changedNames(was: RuleDocument, document: RuleDocument, locale: Locale, options?: DescribeOptions) {
  const before = was.conditions ?? {}
  return Object.entries(document.conditions ?? {}).flatMap(([name, after]) => {
    const old = Object.hasOwn(before, name) ? before[name] : undefined
    const change = old ? conditionChange(document, [old, after], locale, { ...options, was }) : null
    return change ? [{ name, change }] : []
  })
}

function rulesReached(document: RuleDocument, rules: readonly Rule[], name: string): Rule[] {
  return rules.filter((rule) => reachedNames(rule.conditions, document.conditions ?? {}).has(name))
}

/** Of rules: the named conditions that they reach and that mean something else, though the rules read as before. */
export function namedChangesOf(
  was: RuleDocument,
  document: RuleDocument,
  rules: readonly Rule[],
  locale: Locale,
  options?: DescribeOptions,
): string[] {
  return changedNames(was, document, locale, options).flatMap(({ name, change }) => {
    const reached = rulesReached(document, rules, name).map((rule) => ruleTitle(rule, locale))
    if (reached.length === 0) return []
    const list = reached.join(', ')
    const vi = `Điều kiện có tên “${name}” (dùng trong: ${list}): ${change}.`
    return [locale === 'vi' ? vi : `The named condition "${name}" (used in: ${list}): ${change}.`]
  })
}

/**
 * What an edit does to the named conditions themselves: those added and removed, and those changed that no rule reaches.
 * What a changed one does to rules is told with their set, by `describeRuleSetChange`. Empty where there is nothing to tell.
 */
export function describeNamedChanges(
  was: RuleDocument,
  document: RuleDocument,
  locale: Locale,
  options?: DescribeOptions,
): string[] {
  const vi = locale === 'vi'
  const [before, after] = [was.conditions ?? {}, document.conditions ?? {}]
  const rules = document.ruleSets.flatMap((ruleSet) => ruleSet.rules)
  const only = (of: RuleDocument, there: object, other: object, verb: string) =>
    Object.entries(there).flatMap(([name, condition]) =>
      Object.hasOwn(other, name)
        ? []
        : [`${verb} ${vi ? `“${name}”` : `"${name}"`}: ${describeCondition(of, condition, locale, options)}.`],
    )
  const unused = changedNames(was, document, locale, options).filter(
    ({ name }) => rulesReached(document, rules, name).length === 0,
  )
  return [
    ...only(was, before, after, vi ? 'Bỏ điều kiện có tên' : 'Removed the named condition'),
    ...only(document, after, before, vi ? 'Thêm điều kiện có tên' : 'Added the named condition'),
    ...unused.map(({ name, change }) =>
      vi
        ? `Điều kiện có tên “${name}” (chưa quy tắc nào dùng): ${change}.`
        : `The named condition "${name}" (used in no rule): ${change}.`,
    ),
  ]
}
