import type { Localized } from '@careline/content'
import { describeRule, type Locale } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { toldDocumentOf } from './facts-in-words.ts'

export interface DescribedRuleSet {
  ruleSet: string
  label: Localized
  /** Each rule, in the order of the document. */
  sentences: string[]
}

/** What a campaign's rules say, set by set, with the labels and units of its catalogues. */
export function describeRuleSets(campaign: Campaign, locale: Locale): DescribedRuleSet[] {
  const document = toldDocumentOf(campaign)
  return campaign.ruleSets.map((ruleSet) => {
    const itemFacts = campaign.catalogues[ruleSet.over?.catalogue ?? '']?.facts ?? []
    return {
      ruleSet: ruleSet.id,
      label: ruleSet.label ?? { vi: ruleSet.id, en: ruleSet.id },
      sentences: ruleSet.rules.map((rule) => describeRule(document, rule, locale, { itemFacts })),
    }
  })
}
