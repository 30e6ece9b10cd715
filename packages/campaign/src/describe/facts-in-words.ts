import type { Fact, RuleDocument } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'

/** The campaign's facts as sentences need them: the codes of provinces and districts by their names. */
export function factsInWords(campaign: Pick<Campaign, 'facts' | 'provinces' | 'places'>): Fact[] {
  const { facts, provinces, places } = campaign
  const byFact = new Map([
    [places.provinceFact, provinces],
    [places.districtFact, provinces.flatMap(({ districts }) => districts)],
  ])
  return facts.map((fact) => {
    const named = byFact.get(fact.id)
    if (!named) return fact
    return { ...fact, valueLabels: Object.fromEntries(named.map(({ code, name }) => [code, { vi: name, en: name }])) }
  })
}

/** The rules' part of a campaign to tell of, not to run. */
export function toldDocumentOf(campaign: Campaign): RuleDocument {
  return { ...ruleDocumentOf(campaign), facts: factsInWords(campaign) }
}
