import type { Locale } from '../document/localized.ts'
import type { Rule } from '../document/rule.ts'

/** What a rule is called: its label, else its name. */
export function ruleTitle(rule: Pick<Rule, 'name' | 'label'>, locale: Locale): string {
  return rule.label?.[locale] ?? rule.name
}
