import { type Flip, type Facts, factsOfTheirTypes, whatWouldFlip } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'

/** What would flip the answer of one rule set for a customer. */
export interface CampaignFlip extends Pick<Flip, 'complete' | 'sentence'> {
  ruleSetId: string
  /** False where no change of one or two facts flips it. */
  possible: boolean
}

/** For each rule set, in the order of the document, the smallest change of a customer's facts that gives another answer. */
export function flipsOf(campaign: Campaign, given: Facts, options: { showSensitive?: boolean } = {}): CampaignFlip[] {
  const document = ruleDocumentOf(campaign)
  const facts = factsOfTheirTypes(document, given)
  return campaign.ruleSets.flatMap(({ id, over, rules }): CampaignFlip[] => {
    const items = over && (campaign.catalogues[over.catalogue]?.items ?? [])
    if (rules.length === 0 || items?.length === 0) return []
    const { complete, changes, sentence } = whatWouldFlip(document, id, facts, { ...options, ...(items && { items }) })
    return [{ ruleSetId: id, complete, possible: changes !== null, sentence }]
  })
}
