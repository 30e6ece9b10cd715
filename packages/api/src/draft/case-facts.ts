import { type Campaign, factsAsked } from '@careline/campaign'
import type { Facts } from '@careline/rules'

/**
 * Of a customer's facts what a stored case may keep: those that rules ask about, and nothing personal. Everybody who reads the campaign reads
 * its cases, for ever. Lists of texts cannot stand in a case.
 */
export function caseFacts(campaign: Campaign, facts: Facts): Campaign['cases'][number]['facts'] {
  const asked = factsAsked(campaign)
  const kept: Campaign['cases'][number]['facts'] = {}
  for (const { id, type, sensitive } of campaign.facts) {
    const value = facts[id]
    if (!asked.has(id) || sensitive || type === 'phone' || value === undefined || Array.isArray(value)) continue
    kept[id] = value
  }
  return kept
}
