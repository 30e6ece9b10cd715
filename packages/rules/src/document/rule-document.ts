import { z } from 'zod'
import { type LabelledCondition, labelledConditionSchema } from './condition.ts'
import { type Fact, factSchema } from './fact.ts'
import { type RuleSet, ruleSetSchema } from './rule-set.ts'
import { ruleSchemaVersion } from './schema-version.ts'

/** Facts, named conditions and rule sets that belong together. */
export const ruleDocumentSchema = z.strictObject({
  schemaVersion: z.literal(ruleSchemaVersion).optional(),
  facts: z.array(factSchema),
  conditions: z.record(z.string(), labelledConditionSchema).optional(),
  ruleSets: z.array(ruleSetSchema),
})

/** What `parseRuleDocument` lets through: every executor runs it alike. */
export interface RuleDocument {
  schemaVersion?: typeof ruleSchemaVersion | undefined
  facts: Fact[]
  conditions?: Record<string, LabelledCondition> | undefined
  ruleSets: RuleSet[]
}

/**
 * The rule set of that id.
 * @throws where the document has none: the caller and the document are out of step
 */
export function ruleSetOf(document: RuleDocument, ruleSetId: string): RuleSet {
  const ruleSet = document.ruleSets.find((candidate) => candidate.id === ruleSetId)
  if (!ruleSet) {
    const known = document.ruleSets.map((candidate) => candidate.id).join(', ')
    throw new Error(`The rule document has no rule set "${ruleSetId}"; it has: ${known || 'none'}.`)
  }
  return ruleSet
}
