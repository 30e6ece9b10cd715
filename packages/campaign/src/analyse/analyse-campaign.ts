import { analyseDocument, analyseRuleSet, type Analysis, type CatalogueItem } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'

/**
 * What is odd about a campaign's rules, over all customers and the items that its catalogues have.
 * @param options `ruleSetId`: of this rule set alone; `budget`: how many cells each set's search may look at
 */
export function analyseCampaign(campaign: Campaign, options: { budget?: number; ruleSetId?: string } = {}): Analysis {
  const { ruleSetId, ...rest } = options
  const catalogues = Object.entries(campaign.catalogues)
  const given = {
    ...rest,
    itemFacts: Object.fromEntries(catalogues.map(([id, { facts }]) => [id, facts])),
    items: Object.fromEntries(catalogues.map(([id, { items }]) => [id, items as CatalogueItem[]])),
  }
  const document = ruleDocumentOf(campaign)
  return ruleSetId === undefined ? analyseDocument(document, given) : analyseRuleSet(document, ruleSetId, given)
}
