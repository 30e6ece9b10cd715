import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { sameJson } from '../document/same-json.ts'
import type { Rule } from '../document/rule.ts'
import { conditionChange, type DescribeChangeOptions } from './condition-change.ts'
import { describeOutcome } from './describe-outcome.ts'
import { ruleTitle } from './rule-title.ts'

/** What changed in one rule, each change a sentence. */
export function describeRuleChange(
  document: RuleDocument,
  before: Rule,
  after: Rule,
  locale: Locale,
  options?: DescribeChangeOptions,
): string[] {
  const vi = locale === 'vi'
  const title = ruleTitle(after, locale)
  const changes: string[] = []
  const condition = conditionChange(document, [before.conditions, after.conditions], locale, options)
  if (condition) changes.push(condition)
  const [oldPriority, newPriority] = [before.priority ?? 1, after.priority ?? 1]
  if (oldPriority !== newPriority) {
    changes.push(
      vi ? `độ ưu tiên từ ${oldPriority} thành ${newPriority}` : `priority ${oldPriority} becomes ${newPriority}`,
    )
  }
  if (!sameJson(before.event, after.event)) {
    const was = options?.was ?? document
    const [old, young] = [
      describeOutcome(before, [was], locale) || before.event.type,
      describeOutcome(after, [was, document], locale) || after.event.type,
    ]
    changes.push(vi ? `kết quả “${old}” thành “${young}”` : `outcome "${old}" becomes "${young}"`)
  }
  const texts = ({ label, reason, unmetReason, description, brief }: Rule) => [
    label,
    reason,
    unmetReason,
    description,
    brief,
  ]
  if (!sameJson(texts(before), texts(after))) changes.push(vi ? 'sửa lời diễn giải' : 'its texts are edited')
  return changes.map((change) => `${title}: ${change}.`)
}
