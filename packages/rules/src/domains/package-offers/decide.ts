import type { CatalogueItem } from '../../document/catalogue-item.ts'
import type { Facts } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { runRuleSet } from '../../engine/run-rule-set.ts'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'

/** What a customer is offered. */
export interface OffersDecision {
  /** Ids of the items that pass, in the set's order and up to its limit. */
  offered: string[]
  result: RuleSetResult
}

/**
 * Which items of a catalogue the customer is offered, by a set that runs over it.
 * @throws as `runRuleSet` does
 */
export async function decideOffers(
  document: RuleDocument,
  ruleSetId: string,
  facts: Facts,
  items: CatalogueItem[],
): Promise<OffersDecision> {
  const result = await runRuleSet(document, ruleSetId, facts, { items })
  return { offered: result.offered ?? [], result }
}
