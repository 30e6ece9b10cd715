import type { Locale } from '../document/localized.ts'
import type { Rule, RuleEvent } from '../document/rule.ts'

/** The rule's label, else its name. */
export function ruleTitle(rule: Rule, locale: Locale): string {
  return rule.label?.[locale] ?? rule.name
}

/** What the event leaves behind as it is written: `topic = gift`; empty where it has no parameters. */
export function describeEvent({ params }: RuleEvent): string {
  const entries = Object.entries(params ?? {})
  return entries
    .map(([key, value]) => `${key} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ')
}
