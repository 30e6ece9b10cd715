import { withoutLabel } from '../document/condition.ts'
import type { Locale } from '../document/localized.ts'
import { reachedNames } from '../document/named-conditions.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule } from '../document/rule.ts'
import { sameJson } from '../document/same-json.ts'
import { conditionChange } from './condition-change.ts'
import { conditionTitle } from './condition-title.ts'
import { describeCondition } from './describe-condition.ts'
import { ruleTitle } from './rule-title.ts'
import type { DescribeOptions } from './fact-words.ts'

/** The named conditions that mean something else, each with what became of it. */
function changedNames(was: RuleDocument, document: RuleDocument, locale: Locale, options?: DescribeOptions) {
  const before = was.conditions ?? {}
  return Object.entries(document.conditions ?? {}).flatMap(([name, after]) => {
    const old = Object.hasOwn(before, name) ? before[name] : undefined
    const change = old
      ? conditionChange(document, [withoutLabel(old), withoutLabel(after)], locale, { ...options, was })
      : null
    return change ? [{ name, title: conditionTitle(document, name, locale), change }] : []
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
  return changedNames(was, document, locale, options).flatMap(({ name, title, change }) => {
    const reached = rulesReached(document, rules, name).map((rule) => ruleTitle(rule, locale))
    if (reached.length === 0) return []
    const list = reached.join(', ')
    const vi = `Điều kiện có tên “${title}” (dùng trong: ${list}): ${change}.`
    return [locale === 'vi' ? vi : `The named condition "${title}" (used in: ${list}): ${change}.`]
  })
}

/**
 * What an edit does to the named conditions themselves: those added, removed and called otherwise, and those changed that no
 * rule reaches.
 * What a changed one does to rules is told with their set, by `describeRuleSetChange`. Empty where there is nothing to tell.
 */
export function describeNamedChanges(
  was: RuleDocument,
  document: RuleDocument,
  locale: Locale,
  options?: DescribeOptions,
): string[] {
  const vi = locale === 'vi'
  const quoted = (title: string) => (vi ? `“${title}”` : `"${title}"`)
  const [before, after] = [was.conditions ?? {}, document.conditions ?? {}]
  const rules = document.ruleSets.flatMap((ruleSet) => ruleSet.rules)
  const only = (of: RuleDocument, there: object, other: object, verb: string) =>
    Object.entries(there).flatMap(([name, condition]) =>
      Object.hasOwn(other, name)
        ? []
        : [
            `${verb} ${quoted(conditionTitle(of, name, locale))}: ${describeCondition(of, condition, locale, options)}.`,
          ],
    )
  const renamed = Object.keys(after).flatMap((name) => {
    if (!Object.hasOwn(before, name) || sameJson(before[name]?.label, after[name]?.label)) return []
    const [old, young] = [was, document].map((of) => quoted(conditionTitle(of, name, locale)))
    if (old === young) return [vi ? `Sửa nhãn điều kiện ${young}.` : `The label of ${young} is edited.`]
    return [vi ? `Đổi tên gọi điều kiện ${old} thành ${young}.` : `The named condition ${old} is now called ${young}.`]
  })
  const unused = changedNames(was, document, locale, options).filter(
    ({ name }) => rulesReached(document, rules, name).length === 0,
  )
  return [
    ...only(was, before, after, vi ? 'Bỏ điều kiện có tên' : 'Removed the named condition'),
    ...only(document, after, before, vi ? 'Thêm điều kiện có tên' : 'Added the named condition'),
    ...renamed,
    ...unused.map(({ title, change }) =>
      vi
        ? `Điều kiện có tên “${title}” (chưa quy tắc nào dùng): ${change}.`
        : `The named condition "${title}" (used in no rule): ${change}.`,
    ),
  ]
}
