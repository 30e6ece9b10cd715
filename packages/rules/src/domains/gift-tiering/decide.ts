import type { Facts } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { runRuleSet } from '../../engine/run-rule-set.ts'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'

/** How a customer gets the gift. */
export interface FulfilmentDecision {
  /** The `fulfilment` of the rule that holds; null where no gift is due. */
  fulfilment: string | null
  result: RuleSetResult
}

/**
 * How the gift reaches the customer: the event parameter `fulfilment` of the highest rule that holds.
 * @throws as `runRuleSet` does
 */
export async function decideFulfilment(
  document: RuleDocument,
  ruleSetId: string,
  facts: Facts,
): Promise<FulfilmentDecision> {
  const result = await runRuleSet(document, ruleSetId, facts)
  const fulfilment = result.events[0]?.params['fulfilment']
  return { fulfilment: typeof fulfilment === 'string' ? fulfilment : null, result }
}
