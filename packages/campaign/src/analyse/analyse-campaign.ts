import { analyseDocument, type Analysis, type CatalogueItem } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'

/** What is odd about a campaign's rules, over all customers and the items that its catalogues have. */
export function analyseCampaign(campaign: Campaign, options: { budget?: number } = {}): Analysis {
  const catalogues = Object.entries(campaign.catalogues)
  return analyseDocument(ruleDocumentOf(campaign), {
    ...options,
    itemFacts: Object.fromEntries(catalogues.map(([id, { facts }]) => [id, facts])),
    items: Object.fromEntries(catalogues.map(([id, { items }]) => [id, items as CatalogueItem[]])),
  })
}
