import { decide } from '../decide/decide.ts'
import { decideLine } from '../decide/decide-line.ts'
import { canonicalJson } from '../document/canonical-json.ts'
import type { Campaign } from '../document/campaign.ts'
import type { Case } from '../document/case.ts'

export interface CaseDifference {
  /** The part of the decide line. */
  path: string
  expected: unknown
  actual: unknown
}

export interface CaseReport {
  passed: number
  failed: { name: string; kind: Case['kind']; proves: string[]; differences: CaseDifference[] }[]
}

/** Runs the cases that are stored with a campaign. A part of the decide line that a case does not name is not compared. */
export async function runCases(campaign: Campaign): Promise<CaseReport> {
  const report: CaseReport = { passed: 0, failed: [] }
  for (const { name, kind, proves, facts, at, expect } of campaign.cases) {
    const customer = { ...campaign.caseBase, ...facts }
    const decisions = await decide(campaign, customer, { at: at ?? campaign.rehearsalStartsAt })
    const line = decideLine(decisions, { msisdn: String(customer['msisdn']), release: null })
    const differences = Object.entries(expect).flatMap(([path, expected]): CaseDifference[] => {
      const actual = line[path] ?? null
      return canonicalJson(actual) === canonicalJson(expected) ? [] : [{ path, expected, actual }]
    })
    if (differences.length > 0) report.failed.push({ name, kind, proves, differences })
    else report.passed += 1
  }
  return report
}
