import { type Campaign, decide, decideLine, explainDecisions } from '@careline/campaign'
import type { Facts, Localized } from '@careline/rules'
import type { Role } from '../ports/users.ts'
import { maskFacts, maskPhone } from './mask.ts'

export interface RuleSetExplanation {
  ruleSetId: string
  label: Localized
  sentences: { vi: string[]; en: string[] }
}

export interface CustomerView {
  memberId: string
  maskedMsisdn: string
  /** Sensitive ones masked. */
  facts: Facts
  /** As `careline decide` prints it, without the number. */
  decisions: Record<string, unknown>
  explanation: RuleSetExplanation[]
}

interface Decided {
  memberId: string
  msisdn: string
  facts: Facts
  campaign: Campaign
  release: { number: number }
  /** The campaign's time. */
  at: Date
}

/** What a release decides about a customer at a moment, and why, as far as this role may see it. */
export async function customerView(
  { memberId, msisdn, facts, campaign, release, at }: Decided,
  role: Role,
): Promise<CustomerView> {
  const decisions = await decide(campaign, facts, { at: at.toISOString() })
  const { msisdn: _, ...line } = decideLine(decisions, { msisdn, release: release.number })
  const told = withPhonesHidden(campaign)
  const [vi, en] = [explainDecisions(told, decisions, 'vi'), explainDecisions(told, decisions, 'en')]
  return {
    memberId,
    maskedMsisdn: maskPhone(msisdn),
    facts: maskFacts(campaign.facts, facts, role),
    decisions: line,
    explanation: vi.map(({ ruleSet, label, sentences }, index) => ({
      ruleSetId: ruleSet,
      label,
      sentences: { vi: sentences, en: en[index]?.sentences ?? [] },
    })),
  }
}

/** The campaign with phone numbers as sensitive facts, whose values explanations do not write out. */
export const withPhonesHidden = (campaign: Campaign): Campaign => ({
  ...campaign,
  facts: campaign.facts.map((fact) => (fact.type === 'phone' ? { ...fact, sensitive: true } : fact)),
})
