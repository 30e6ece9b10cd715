import { type Campaign, decide, decideLine } from '@careline/campaign'
import type { Facts } from '@careline/rules'
import { z } from 'zod'
import { snapshotCustomer } from '../audience/snapshot-customer.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { caseFacts } from './case-facts.ts'
import type { DraftSaved } from './draft-view.ts'
import { saveDocument } from './save-document.ts'
import { workingCopy } from './working-copy.ts'

const factSchema = z.union([z.string().max(500), z.number(), z.boolean(), z.null(), z.array(z.string())])

/**
 * Adds a case to the draft: a finding's witness, typed facts or a customer, with what the draft decides for them now. Of a customer nothing
 * personal is kept; the campaign's base customer fills what is left out.
 */
export const saveCase = allow(...MANAGERS)
  .meta({ audit: { subject: 'case', keep: ['revision', 'from.kind'] } })
  .input(
    z.object({
      name: z.string().trim().min(1).max(200),
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('facts'), facts: z.record(z.string(), factSchema) }),
        z.object({ kind: z.literal('customer'), memberId: z.string() }),
      ]),
      revision: z.int().min(0),
    }),
  )
  .mutation(async ({ ctx, input: { name, from, revision } }): Promise<DraftSaved> => {
    const { campaign } = await workingCopy(ctx)
    let given: Facts
    if (from.kind === 'facts') given = from.facts
    else {
      const { facts, msisdn } = await snapshotCustomer(ctx, from.memberId)
      ctx.audit.about({ kind: 'customer', id: ctx.ports.pseudonyms.of(msisdn) })
      given = facts
    }
    const facts = caseFacts(campaign, given)
    const expect = await expectedNow(campaign, facts)
    return saveDocument(ctx, { revision }, (document) => ({
      document: { ...document, cases: [...document.cases, { name, proves: [], kind: 'example', facts, expect }] },
    }))
  })

async function expectedNow(campaign: Campaign, facts: Facts): Promise<Record<string, unknown>> {
  const decisions = await decide(campaign, { ...campaign.caseBase, ...facts }, { at: campaign.rehearsalStartsAt })
  const { msisdn: _, release: __, ...line } = decideLine(decisions, { msisdn: '', release: null })
  return line
}
