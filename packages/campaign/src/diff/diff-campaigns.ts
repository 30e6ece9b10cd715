import { type CatalogueItem, diffRuleSets, type RuleSetDiff } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { canonicalJson } from '../document/canonical-json.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'

/** For whom one rule set decides otherwise. */
export interface RuleSetRegions extends RuleSetDiff {
  ruleSetId: string
}

/**
 * For whom each rule set that both campaigns have decides otherwise, exactly; sets that decide everybody alike are left out. A set over
 * a catalogue is compared by the items that the later campaign has.
 */
export function diffCampaigns(before: Campaign, after: Campaign, options: { budget?: number } = {}): RuleSetRegions[] {
  const catalogues = Object.entries(after.catalogues)
  const all = {
    ...options,
    itemFacts: Object.fromEntries(catalogues.map(([id, { facts }]) => [id, facts])),
    items: Object.fromEntries(catalogues.map(([id, { items }]) => [id, items as CatalogueItem[]])),
  }
  const documents = [ruleDocumentOf(before), ruleDocumentOf(after)] as const
  const shared = (campaign: Campaign) => canonicalJson([campaign.facts, campaign.conditions])
  const sameWords = shared(before) === shared(after)
  return after.ruleSets.flatMap((ruleSet): RuleSetRegions[] => {
    const old = before.ruleSets.find(({ id }) => id === ruleSet.id)
    if (!old || (sameWords && canonicalJson(old) === canonicalJson(ruleSet))) return []
    const diff = diffRuleSets(...documents, ruleSet.id, all)
    return diff.regions.length > 0 || !diff.complete ? [{ ruleSetId: ruleSet.id, ...diff }] : []
  })
}
