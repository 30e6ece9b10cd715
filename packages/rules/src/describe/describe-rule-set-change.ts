import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { sameJson } from '../document/same-json.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { DescribeChangeOptions } from './condition-change.ts'
import { namedChangesOf } from './describe-named-changes.ts'
import { describeRuleChange } from './describe-rule-change.ts'
import { describeRule } from './describe-rule.ts'

/**
 * What an edit does to a rule set, in sentences: rules added, removed, changed and moved, the named conditions that they
 * reach, and the set's own settings.
 * Rules are told apart by name. Empty where nothing changed.
 * @param document gives the labels and units of facts; the newer of the two documents
 * @param options `was`: the older one, without which edits of named conditions are not seen
 */
export function describeRuleSetChange(
  document: RuleDocument,
  before: RuleSet,
  after: RuleSet,
  locale: Locale,
  options: DescribeChangeOptions = {},
): string[] {
  const vi = locale === 'vi'
  const { was = document } = options
  const sentences: string[] = []
  const oldRules = new Map(before.rules.map((rule) => [rule.name, rule]))
  const newNames = new Set(after.rules.map((rule) => rule.name))
  for (const rule of before.rules) {
    if (newNames.has(rule.name)) continue
    sentences.push(`${vi ? 'Bỏ quy tắc' : 'Removed'} ${describeRule(was, rule, locale, options)}`)
  }
  for (const rule of after.rules) {
    const old = oldRules.get(rule.name)
    if (old) sentences.push(...describeRuleChange(document, old, rule, locale, options))
    else sentences.push(`${vi ? 'Thêm quy tắc' : 'Added'} ${describeRule(document, rule, locale, options)}`)
  }
  sentences.push(...namedChangesOf(was, document, after.rules, locale, options))
  const kept = (rules: RuleSet['rules']) =>
    rules.map((rule) => rule.name).filter((name) => oldRules.has(name) && newNames.has(name))
  if (!sameJson(kept(before.rules), kept(after.rules))) {
    sentences.push(vi ? 'Thứ tự các quy tắc thay đổi.' : 'The rules are in another order.')
  }
  return [...sentences, ...settingChanges(before, after, vi)]
}

function settingChanges(before: RuleSet, after: RuleSet, vi: boolean): string[] {
  const sentences: string[] = []
  if (before.hitPolicy !== after.hitPolicy) {
    const [old, young] = [before.hitPolicy, after.hitPolicy]
    sentences.push(vi ? `Cách chọn đổi từ “${old}” thành “${young}”.` : `Hit policy "${old}" becomes "${young}".`)
  }
  if (before.over?.limit !== after.over?.limit) {
    const [old, young] = [before.over?.limit ?? '∞', after.over?.limit ?? '∞']
    sentences.push(vi ? `Số món tối đa từ ${old} thành ${young}.` : `At most ${old} items becomes at most ${young}.`)
  }
  if (before.over?.catalogue !== after.over?.catalogue) {
    const [old, young] = [before.over?.catalogue ?? '—', after.over?.catalogue ?? '—']
    sentences.push(vi ? `Danh mục đổi từ “${old}” thành “${young}”.` : `Catalogue "${old}" becomes "${young}".`)
  }
  const order = (ruleSet: RuleSet) => [ruleSet.over?.orderBy, ruleSet.orderBy]
  if (!sameJson(order(before), order(after))) {
    sentences.push(vi ? 'Thứ tự sắp xếp thay đổi.' : 'The order of the results changes.')
  }
  const texts = (ruleSet: RuleSet) => [ruleSet.label, ruleSet.description]
  if (!sameJson(texts(before), texts(after))) {
    sentences.push(vi ? 'Tên hoặc mô tả của bộ quy tắc được sửa.' : "The set's label or description is edited.")
  }
  return sentences
}
