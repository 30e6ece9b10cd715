import { ruleTitle } from '../describe/rule-title.ts'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Locale, Localized } from '../document/localized.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { Outcome } from './outcome.ts'

/** What it is to be let in by an `every` set. */
export function letIn(ruleSet: RuleSet): Localized {
  if (ruleSet.domain === 'eligibility') return { vi: 'được gọi', en: 'called' }
  return ruleSet.over ? { vi: 'phù hợp', en: 'suitable' } : { vi: 'đạt', en: 'accepted' }
}

/** An outcome as a person knows it: its rule's label, or the item's. */
export function outcomeTitle(ruleSet: RuleSet, outcome: Outcome, items: CatalogueItem[], locale: Locale): string {
  if (outcome.kind === 'holds') return letIn(ruleSet)[locale]
  if (outcome.kind === 'event') {
    const rule = ruleSet.rules.find(({ name }) => name === outcome.rule)
    return rule ? ruleTitle(rule, locale) : outcome.rule
  }
  const label = items.find(({ id }) => id === outcome.item)?.['label']
  return typeof label === 'string' ? label : outcome.item
}
