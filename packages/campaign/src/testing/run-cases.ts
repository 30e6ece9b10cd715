import { coverageOf, type Coverage } from '@careline/rules'
import { type Decisions, decide } from '../decide/decide.ts'
import { decideLine } from '../decide/decide-line.ts'
import { canonicalJson } from '../document/canonical-json.ts'
import type { Campaign } from '../document/campaign.ts'
import type { Case } from '../document/case.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'

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

function decideCase(campaign: Campaign, { facts, at }: Case): Promise<Decisions> {
  return decide(campaign, { ...campaign.caseBase, ...facts }, { at: at ?? campaign.rehearsalStartsAt })
}

/** Runs the cases that are stored with a campaign. A part of the decide line that a case does not name is not compared. */
export async function runCases(campaign: Campaign): Promise<CaseReport> {
  const report: CaseReport = { passed: 0, failed: [] }
  for (const each of campaign.cases) {
    const { name, kind, proves, facts, expect } = each
    const decisions = await decideCase(campaign, each)
    const msisdn = String(facts['msisdn'] ?? campaign.caseBase['msisdn'])
    const line = decideLine(decisions, { msisdn, release: null })
    const differences = Object.entries(expect).flatMap(([path, expected]): CaseDifference[] => {
      const actual = line[path] ?? null
      return canonicalJson(actual) === canonicalJson(expected) ? [] : [{ path, expected, actual }]
    })
    if (differences.length > 0) report.failed.push({ name, kind, proves, differences })
    else report.passed += 1
  }
  return report
}

/** Which rules and conditions none of a campaign's cases makes both true and false. */
export async function caseCoverage(campaign: Campaign): Promise<Coverage> {
  const decisions: Decisions[] = []
  for (const each of campaign.cases) decisions.push(await decideCase(campaign, each))
  const itemFacts = Object.fromEntries(Object.entries(campaign.catalogues).map(([id, { facts }]) => [id, facts]))
  const results = decisions.flatMap((decision) => decision.results)
  return coverageOf(ruleDocumentOf(campaign), results, { itemFacts })
}
