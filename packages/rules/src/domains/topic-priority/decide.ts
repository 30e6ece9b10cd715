import type { Facts } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { runRuleSet } from '../../engine/run-rule-set.ts'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'

/** What is talked about, in order. */
export interface TopicsDecision {
  /** Topics in the order in which they are raised, each once. */
  topics: string[]
  result: RuleSetResult
}

/**
 * What to talk about: the event parameter `topic` of each rule that holds, highest priority first.
 * @throws as `runRuleSet` does
 */
export async function decideTopics(document: RuleDocument, ruleSetId: string, facts: Facts): Promise<TopicsDecision> {
  const result = await runRuleSet(document, ruleSetId, facts)
  const topics = result.events.flatMap(({ params }) => (typeof params['topic'] === 'string' ? [params['topic']] : []))
  return { topics: [...new Set(topics)], result }
}
