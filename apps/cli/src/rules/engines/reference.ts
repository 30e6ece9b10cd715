import { runRuleSet } from '@careline/rules'
import type { RuleSource } from '../rule-source.ts'
import type { Engine, SetAnswer } from './engine.ts'

/** json-rules-engine itself, row after row. */
export function referenceEngine({ document, items }: RuleSource): Engine {
  return {
    async decide(rows) {
      const answers: SetAnswer[][] = []
      for (const facts of rows) {
        const sets: SetAnswer[] = []
        for (const { id, over } of document.ruleSets) {
          const result = await runRuleSet(document, id, facts, over ? { items: items[over.catalogue] ?? [] } : {})
          sets.push({ ...result, trace: result })
        }
        answers.push(sets)
      }
      return answers
    },
    close: async () => undefined,
  }
}
