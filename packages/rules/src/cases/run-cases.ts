import type { RuleDocument } from '../document/rule-document.ts'
import { sameJson } from '../document/same-json.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import type { RuleCase } from './rule-case.ts'

/** One part of an answer that is not what its case expects. */
export interface RuleCaseDifference {
  part: keyof RuleCase['expect']
  expected: boolean | string[]
  actual: boolean | string[]
}

/** How the cases went: plain data, for tests, the server and CI. */
export interface RuleCaseReport {
  passed: number
  failed: { name: string; differences: RuleCaseDifference[] }[]
  /** The answer of each case, in the order of the cases: `coverageOf` reads them. */
  results: RuleSetResult[]
}

/**
 * Runs cases through the reference. A case judges the parts of the answer that it names, no others.
 * @param document as `parseRuleDocument` gave it
 * @throws where a case names a rule set that the document does not have
 */
export async function runCases(document: RuleDocument, cases: RuleCase[]): Promise<RuleCaseReport> {
  const report: RuleCaseReport = { passed: 0, failed: [], results: [] }
  for (const { name, ruleSet, facts, items, expect } of cases) {
    const result = await runRuleSet(document, ruleSet, facts, items ? { items } : {})
    const answer: Record<keyof RuleCase['expect'], boolean | string[]> = {
      holds: result.holds,
      events: result.events.map((event) => event.rule),
      unmet: result.unmet,
      offered: result.offered ?? [],
    }
    const differences = (Object.keys(answer) as (keyof typeof answer)[]).flatMap((part): RuleCaseDifference[] => {
      const expected = expect[part]
      return expected === undefined || sameJson(expected, answer[part])
        ? []
        : [{ part, expected, actual: answer[part] }]
    })
    if (differences.length > 0) report.failed.push({ name, differences })
    else report.passed += 1
    report.results.push(result)
  }
  return report
}
