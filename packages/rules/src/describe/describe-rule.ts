import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule, RuleEvent } from '../document/rule.ts'
import { describeCondition } from './describe-condition.ts'
import type { DescribeOptions } from './fact-words.ts'

/** The rule's label, else its name. */
export function ruleTitle(rule: Rule, locale: Locale): string {
  return rule.label?.[locale] ?? rule.name
}

/** What the event leaves behind: `topic = gift`; empty where it has no parameters. */
export function describeEvent({ params }: RuleEvent): string {
  const entries = Object.entries(params ?? {})
  return entries
    .map(([key, value]) => `${key} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ')
}

/** A rule in a sentence: `Giao quà tận nhà: khi ARPU từ 500.000 ₫ (fulfilment = home-delivery).` */
export function describeRule(document: RuleDocument, rule: Rule, locale: Locale, options?: DescribeOptions): string {
  const condition = describeCondition(document, rule.conditions, locale, options)
  const outcome = describeEvent(rule.event)
  const when = locale === 'vi' ? 'khi' : 'when'
  return `${ruleTitle(rule, locale)}: ${when} ${condition}${outcome ? ` (${outcome})` : ''}.`
}
