import { coverageOf, type Coverage, type Facts } from '@careline/rules'
import { compileCampaign, decide } from '../decide/decide.ts'
import type { Decisions } from '../decide/decisions.ts'
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

/** How the cases fare, and what they show of the rules. */
export interface CaseTrial extends CaseReport {
  coverage: Coverage
}

type Decide = (facts: Facts, options: { at: string }) => Promise<Decisions>

/** Each case's decisions, in the order of the document. */
async function decideCases(campaign: Campaign, decideOne: Decide): Promise<Decisions[]> {
  const decisions: Decisions[] = []
  for (const { facts, at } of campaign.cases)
    decisions.push(await decideOne({ ...campaign.caseBase, ...facts }, { at: at ?? campaign.rehearsalStartsAt }))
  return decisions
}

function reportOf(campaign: Campaign, decisions: Decisions[]): CaseReport {
  const report: CaseReport = { passed: 0, failed: [] }
  for (const [index, { name, kind, proves, facts, expect }] of campaign.cases.entries()) {
    const decided = decisions[index]
    if (!decided) continue
    const msisdn = String(facts['msisdn'] ?? campaign.caseBase['msisdn'])
    const line = decideLine(decided, { msisdn, release: null })
    const differences = Object.entries(expect).flatMap(([path, expected]): CaseDifference[] => {
      const actual = line[path] ?? null
      return canonicalJson(actual) === canonicalJson(expected) ? [] : [{ path, expected, actual }]
    })
    if (differences.length > 0) report.failed.push({ name, kind, proves, differences })
    else report.passed += 1
  }
  return report
}

function shownBy(campaign: Campaign, decisions: Decisions[]): Coverage {
  const itemFacts = Object.fromEntries(Object.entries(campaign.catalogues).map(([id, { facts }]) => [id, facts]))
  const results = decisions.flatMap((decision) => decision.results)
  return coverageOf(ruleDocumentOf(campaign), results, { itemFacts })
}

const byReference = (campaign: Campaign): Decide => {
  return (facts, options) => decide(campaign, facts, options)
}

/** Runs the cases that are stored with a campaign. A part of the decide line that a case does not name is not compared. */
export async function runCases(campaign: Campaign): Promise<CaseReport> {
  return reportOf(campaign, await decideCases(campaign, byReference(campaign)))
}

/** Which rules and conditions none of a campaign's cases makes both true and false. */
export async function caseCoverage(campaign: Campaign): Promise<Coverage> {
  return shownBy(campaign, await decideCases(campaign, byReference(campaign)))
}

/** `runCases` and `caseCoverage` at once and by compiled code, many times as fast: for somebody who is typing. */
export async function tryCases(campaign: Campaign): Promise<CaseTrial> {
  const decisions = await decideCases(campaign, compileCampaign(campaign))
  return { ...reportOf(campaign, decisions), coverage: shownBy(campaign, decisions) }
}
