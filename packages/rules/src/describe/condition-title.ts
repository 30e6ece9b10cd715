import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'

/** What a named condition is called: its label, else its name. */
export function conditionTitle(document: Pick<RuleDocument, 'conditions'>, name: string, locale: Locale): string {
  const { conditions = {} } = document
  return (Object.hasOwn(conditions, name) ? conditions[name]?.label?.[locale] : undefined) ?? name
}
