import { type Campaign, decide, decideLine, explainDecisions } from '@careline/campaign'
import type { Facts, Localized } from '@careline/rules'
import { z } from 'zod'
import { campaignRow } from '../campaign/campaign-row.ts'
import { snapshotInUse } from '../draft/snapshot-in-use.ts'
import { refuse } from '../problem.ts'
import { liveRelease } from '../releases/live-release.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
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

/** One customer of the snapshot in use: what the live release decides, and why. */
export const customer = allow(...READERS)
  .meta({ audit: { subject: 'customer' } })
  .input(z.object({ memberId: z.string() }))
  .query(async ({ ctx, input }): Promise<CustomerView> => {
    const msisdn = ctx.ports.memberKeys.open(input.memberId)
    const facts = msisdn === null ? null : await ctx.ports.snapshots.customer(await snapshotInUse(ctx), msisdn)
    if (msisdn === null || !facts)
      refuse('not-found', {
        vi: 'Không có khách hàng này trong tập đang dùng.',
        en: 'There is no such customer in the snapshot in use.',
      })
    ctx.audit.about({ kind: 'customer', id: ctx.ports.pseudonyms.of(msisdn) })
    const [{ campaign, release }, { campaignNow }] = await Promise.all([liveRelease(ctx), campaignRow(ctx)])
    const decisions = await decide(campaign, facts, { at: campaignNow.toISOString() })
    const { msisdn: _, ...line } = decideLine(decisions, { msisdn, release: release.number })
    const told = withPhonesHidden(campaign)
    const [vi, en] = [explainDecisions(told, decisions, 'vi'), explainDecisions(told, decisions, 'en')]
    return {
      memberId: input.memberId,
      maskedMsisdn: maskPhone(msisdn),
      facts: maskFacts(campaign.facts, facts, ctx.user.role),
      decisions: line,
      explanation: vi.map(({ ruleSet, label, sentences }, index) => ({
        ruleSetId: ruleSet,
        label,
        sentences: { vi: sentences, en: en[index]?.sentences ?? [] },
      })),
    }
  })

/** The campaign with phone numbers as sensitive facts, whose values explanations do not write out. */
const withPhonesHidden = (campaign: Campaign): Campaign => ({
  ...campaign,
  facts: campaign.facts.map((fact) => (fact.type === 'phone' ? { ...fact, sensitive: true } : fact)),
})
