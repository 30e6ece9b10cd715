import type { Localized } from '@careline/content'
import { explainRuleSet, type ItemResult, type Locale, type RuleTrace } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { toldDocumentOf } from '../describe/facts-in-words.ts'
import type { Decisions } from './decisions.ts'

export interface Explanation {
  ruleSet: string
  label: Localized
  /** Why it answered as it did, with the values that were seen. */
  sentences: string[]
  /** Each rule, or over a catalogue each item, with its conditions. */
  trace: RuleTrace[] | ItemResult[]
}

/** Why a customer was decided like this, one entry for each rule set that was run, in the order of the document. */
export function explainDecisions(
  campaign: Campaign,
  decisions: Decisions,
  locale: Locale,
  options: { showSensitive?: boolean } = {},
): Explanation[] {
  const document = toldDocumentOf(campaign)
  return campaign.ruleSets.flatMap((ruleSet) => {
    const result = decisions.results.find((candidate) => candidate.ruleSetId === ruleSet.id)
    if (!result) return []
    const catalogue = campaign.catalogues[ruleSet.over?.catalogue ?? '']
    const sentences = explainRuleSet(document, result, locale, {
      ...options,
      itemFacts: catalogue?.facts ?? [],
      itemLabel: (id) => catalogue?.items.find((item) => item.id === id)?.label ?? id,
    })
    const label = ruleSet.label ?? { vi: ruleSet.id, en: ruleSet.id }
    return [{ ruleSet: ruleSet.id, label, sentences, trace: result.items ?? result.rules }]
  })
}
