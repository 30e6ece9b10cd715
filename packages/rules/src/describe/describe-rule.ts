import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule } from '../document/rule.ts'
import type { DescribeChangeOptions } from './condition-change.ts'
import { describeCondition } from './describe-condition.ts'
import { describeOtherOutcome } from './describe-outcome.ts'
import { ruleTitle } from './rule-title.ts'

/**
 * A rule in a sentence: `Bậc 2: khi ARPU từ 500.000 ₫ (kết quả: Giao quà tận nhà).` Its outcome is left out where the rule's title says it.
 * @param options `was`: an older document that knows outcomes by other rules' titles
 */
export function describeRule(
  document: RuleDocument,
  rule: Rule,
  locale: Locale,
  options: DescribeChangeOptions = {},
): string {
  const { was, ...words } = options
  const vi = locale === 'vi'
  const condition = describeCondition(document, rule.conditions, locale, words)
  const outcome = describeOtherOutcome(rule, was && was !== document ? [was, document] : [document], locale)
  const told = outcome ? ` (${vi ? 'kết quả' : 'outcome'}: ${outcome})` : ''
  return `${ruleTitle(rule, locale)}: ${vi ? 'khi' : 'when'} ${condition}${told}.`
}
