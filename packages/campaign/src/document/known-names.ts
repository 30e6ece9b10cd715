import type { KnownNames } from '@careline/content'
import type { Campaign } from './campaign.ts'

/** The topics that a campaign's rules can raise. */
export function topicsOf(campaign: Campaign): string[] {
  const output = campaign.decisions.outputs.find(({ id }) => id === campaign.decisions.topics)
  const rules = campaign.ruleSets.find(({ id }) => id === output?.ruleSet)?.rules ?? []
  const values = rules.map(({ event }) => event.params?.[output?.param ?? ''])
  return [...new Set(values.filter((value) => typeof value === 'string'))]
}

/** The names that a campaign's script and conditions may speak of. */
export function knownNames(campaign: Campaign): KnownNames {
  const over = campaign.ruleSets.filter((ruleSet) => ruleSet.over !== undefined).map(({ id }) => id)
  return {
    templates: campaign.templates.map(({ id }) => id),
    followUps: campaign.policies.followUps.map(({ id }) => id),
    topics: topicsOf(campaign),
    offers: campaign.decisions.outputs.filter(({ ruleSet }) => over.includes(ruleSet)).map(({ id }) => id),
    conditions: Object.keys(campaign.conditions),
    decisions: campaign.decisions.outputs.map(({ id }) => id),
    itemRuleSets: over,
  }
}
