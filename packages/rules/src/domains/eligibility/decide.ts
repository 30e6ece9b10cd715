import type { Facts } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { runRuleSet } from '../../engine/run-rule-set.ts'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'

/** Whether a customer is in the audience, and what speaks against it. */
export interface EligibilityDecision {
  eligible: boolean
  /** Names of the rules that do not hold, in document order. */
  unmet: string[]
  result: RuleSetResult
}

/**
 * Whether the customer is in the audience: every rule of the set must hold.
 * @throws as `runRuleSet` does
 */
export async function decideEligibility(
  document: RuleDocument,
  ruleSetId: string,
  facts: Facts,
): Promise<EligibilityDecision> {
  const result = await runRuleSet(document, ruleSetId, facts)
  return { eligible: result.holds, unmet: result.unmet, result }
}
