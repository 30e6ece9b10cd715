import type { Condition } from '../document/condition.ts'
import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule } from '../document/rule.ts'
import { describeCondition } from './describe-condition.ts'
import { describeEvent, ruleTitle } from './describe-rule.ts'
import type { DescribeOptions } from './fact-words.ts'

export function sameJson(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** The members of a group that the other group of the same kind lacks, so that a sentence tells only what moved. */
function membersApart(before: Condition, after: Condition): [Condition, Condition] {
  const kind = 'all' in before && 'all' in after ? 'all' : 'any' in before && 'any' in after ? 'any' : null
  if (!kind) return [before, after]
  const list = (condition: Condition) => ('all' in condition ? condition.all : 'any' in condition ? condition.any : [])
  const [old, young] = [list(before), list(after)]
  const gone = old.filter((member) => !young.some((other) => sameJson(member, other)))
  const come = young.filter((member) => !old.some((other) => sameJson(member, other)))
  const group = (members: Condition[]): Condition => (kind === 'all' ? { all: members } : { any: members })
  return [group(gone), group(come)]
}

/** What changed in one rule, each change a sentence. */
export function describeRuleChange(
  document: RuleDocument,
  before: Rule,
  after: Rule,
  locale: Locale,
  options?: DescribeOptions,
): string[] {
  const vi = locale === 'vi'
  const title = ruleTitle(after, locale)
  const changes: string[] = []
  if (!sameJson(before.conditions, after.conditions)) {
    const [gone, come] = membersApart(before.conditions, after.conditions)
    const [old, young] = [gone, come].map((each) => describeCondition(document, each, locale, options))
    if (old && young) changes.push(vi ? `đổi “${old}” thành “${young}”` : `"${old}" becomes "${young}"`)
    else if (young) changes.push(vi ? `thêm điều kiện “${young}”` : `the condition "${young}" is added`)
    else if (old) changes.push(vi ? `bỏ điều kiện “${old}”` : `the condition "${old}" is removed`)
    else changes.push(vi ? 'đổi thứ tự các điều kiện' : 'its conditions are in another order')
  }
  const [oldPriority, newPriority] = [before.priority ?? 1, after.priority ?? 1]
  if (oldPriority !== newPriority) {
    changes.push(
      vi ? `độ ưu tiên từ ${oldPriority} thành ${newPriority}` : `priority ${oldPriority} becomes ${newPriority}`,
    )
  }
  if (!sameJson(before.event, after.event)) {
    const [old, young] = [before.event, after.event].map((event) => describeEvent(event) || event.type)
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
