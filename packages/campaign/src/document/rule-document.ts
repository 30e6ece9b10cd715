import { type RuleDocument, type RuleSet, ruleSchemaVersion } from '@careline/rules'
import type { Campaign } from './campaign.ts'

/** The rules' part of a campaign: what `runRuleSet` and the compilers take. */
export function ruleDocumentOf(campaign: Pick<Campaign, 'facts' | 'conditions' | 'ruleSets'>): RuleDocument {
  const { facts, conditions, ruleSets } = campaign
  return { schemaVersion: ruleSchemaVersion, facts, conditions, ruleSets }
}

/** The catalogue that an output's rule set runs over, or null where its values are not items. */
export function catalogueOfOutput(campaign: Campaign, outputId: string): string | null {
  const output = campaign.decisions.outputs.find((candidate) => candidate.id === outputId)
  return campaign.ruleSets.find((ruleSet) => ruleSet.id === output?.ruleSet)?.over?.catalogue ?? null
}

/** How an output is answered: one value or null, a list of values, or a list of catalogue items. */
export function outputKind(ruleSet: RuleSet): 'value' | 'list' | 'items' {
  if (ruleSet.over) return 'items'
  return ruleSet.hitPolicy === 'first' ? 'value' : 'list'
}
