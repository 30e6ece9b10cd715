import {
  type CallPreview,
  type Campaign,
  type CampaignFlip,
  decide,
  decideLine,
  explainDecisions,
  makePlan,
  previewCall,
} from '@careline/campaign'
import type { Facts, ItemResult, RuleTrace } from '@careline/rules'
import { z } from 'zod'
import type { RuleSetExplanation } from '../audience/customer-view.ts'
import { withPhonesHidden } from '../audience/customer-view.ts'
import { maskFacts, maskPhone } from '../audience/mask.ts'
import { snapshotCustomer } from '../audience/snapshot-customer.ts'
import { campaignRow } from '../campaign/campaign-row.ts'
import type { Context } from '../context.ts'
import { workingCopy } from '../draft/working-copy.ts'
import { refuse } from '../problem.ts'
import { releaseDocument } from '../releases/release-document.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { maskedTrace } from './masked-trace.ts'
import { typedFacts } from './typed-facts.ts'

export interface PlaygroundExplanation extends RuleSetExplanation {
  /** Each rule with its conditions, or over a catalogue each item with its rules; sensitive values hidden. */
  trace: RuleTrace[] | ItemResult[]
}

/** All that one version of the campaign does for one customer at one moment. */
export interface PlaygroundView {
  /** Null for typed facts. */
  maskedMsisdn: string | null
  /** Null for the draft. */
  release: number | null
  at: Date
  /** Sensitive ones masked. */
  facts: Facts
  /** As `careline decide` prints it, without the number. */
  decisions: Record<string, unknown>
  explanation: PlaygroundExplanation[]
  flips: CampaignFlip[]
  /** Null for those whom no call is made to. */
  call: CallPreview | null
}

const valueSchema = z.union([z.string().max(500), z.number(), z.boolean(), z.null(), z.array(z.string().max(500))])

/** What a release or the draft does for a customer of the snapshot in use, or for typed facts, at any moment of the campaign; nothing is written. */
export const tryOut = allow(...READERS)
  .meta({ audit: { subject: 'customer', keep: ['version.kind', 'version.number', 'at'] } })
  .input(
    z.object({
      who: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('customer'), memberId: z.string() }),
        z.object({ kind: z.literal('facts'), facts: z.record(z.string(), valueSchema) }),
      ]),
      version: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('draft') }),
        z.object({ kind: z.literal('release'), number: z.int().min(1) }),
      ]),
      /** The campaign's time; now where left out. */
      at: z.iso.datetime({ offset: true }).optional(),
    }),
  )
  .query(async ({ ctx, signal, input }): Promise<PlaygroundView> => {
    const { who, version } = input
    const [campaign, { campaignNow }] = await Promise.all([campaignOf(ctx, version), campaignRow(ctx)])
    const at = input.at === undefined ? campaignNow : new Date(input.at)
    let msisdn: string | null = null
    let facts: Facts
    if (who.kind === 'customer') {
      ;({ msisdn, facts } = await snapshotCustomer(ctx, who.memberId))
      ctx.audit.about({ kind: 'customer', id: ctx.ports.pseudonyms.of(msisdn) })
    } else {
      facts = typedFacts(campaign, who.facts)
      ctx.audit.nothingSeen()
    }
    const release = version.kind === 'release' ? version.number : null
    const shown = maskFacts(campaign.facts, facts, ctx.user.role)
    const decisions = await decide(campaign, facts, { at: at.toISOString() })
    const { msisdn: _, ...line } = decideLine(decisions, { msisdn: '', release })
    const told = withPhonesHidden(campaign)
    const [vi, en] = [explainDecisions(told, decisions, 'vi'), explainDecisions(told, decisions, 'en')]
    const flips = await ctx.ports.reasoning.flips({ campaign: told, facts, showSensitive: false }, signal)
    const isCalled = decisions.eligible && decisions.contact === 'allowed'
    return {
      maskedMsisdn: msisdn === null ? null : maskPhone(msisdn),
      release,
      at,
      facts: shown,
      decisions: line,
      explanation: vi.map(({ ruleSet, label, sentences, trace }, index) => ({
        ruleSetId: ruleSet,
        label,
        sentences: { vi: sentences, en: en[index]?.sentences ?? [] },
        trace: maskedTrace(campaign, trace),
      })),
      flips,
      call: isCalled ? await callOf(campaign, { facts, shown, at, release, agentName: ctx.user.name }) : null,
    }
  })

async function campaignOf(
  ctx: Context,
  version: { kind: 'draft' } | { kind: 'release'; number: number },
): Promise<Campaign> {
  if (version.kind === 'draft') return (await workingCopy(ctx)).campaign
  const release = await ctx.ports.releases.getByNumber(ctx.campaignId, version.number)
  if (!release)
    refuse(
      'not-found',
      { vi: `Không có bản ${version.number}.`, en: `There is no release ${version.number}.` },
      { field: 'version' },
    )
  return releaseDocument(release)
}

/** The texts as they would read, filled in with what this role may see. */
async function callOf(
  campaign: Campaign,
  of: { facts: Facts; shown: Facts; at: Date; release: number | null; agentName: string },
): Promise<CallPreview> {
  const plan = await makePlan(campaign, of.facts, { at: of.at.toISOString(), releaseNumber: of.release })
  const { agentName, shown: facts } = of
  const decisions = { ...plan.decisions, msisdn: String(facts['msisdn'] ?? '') }
  return previewCall({ campaign, plan: { ...plan, decisions }, facts, agentName })
}
