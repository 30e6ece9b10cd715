import type { RuleDocument } from '../../packages/rules/src/index.ts'

/** The rule whose threshold is edited, and the condition in it. */
export const editedRule = 'elig_wave2'

/** The document with another ARPU asked by the first rule. */
export function editThreshold(document: RuleDocument, value: number): RuleDocument {
  const edited = structuredClone(document)
  const conditions = edited.ruleSets[0]?.rules.find(({ name }) => name === editedRule)?.conditions
  if (!conditions || !('all' in conditions)) throw new Error(`The workload has no rule ${editedRule}.`)
  conditions.all = conditions.all.map((test) => ('fact' in test && test.fact === 'arpu' ? { ...test, value } : test))
  return edited
}
