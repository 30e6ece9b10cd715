import type { Finding } from '@careline/rules'
import { findingKey } from '../reviews/evidence.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { editedCampaign, editSchema } from './edited.ts'

export interface DraftFindings {
  /** False where the search was too large to go to its end: there may be more to find. */
  complete: boolean
  /** `added`: the live release does not have it. */
  findings: (Finding & { added: boolean })[]
}

/** What is odd about the draft's rules, of one set where it is named, with that set laid over the draft where it is given. */
export const findings = allow(...READERS)
  .input(editSchema)
  .query(async ({ ctx, signal, input }): Promise<DraftFindings> => {
    const { before, after } = await editedCampaign(ctx, input)
    const has = ({ ruleSets }: typeof before) => ruleSets.some(({ id }) => id === input.ruleSetId)
    const ruleSetId = input.ruleSetId !== undefined && has(after) ? input.ruleSetId : null
    const now = await ctx.ports.reasoning.findings({ campaign: after, ruleSetId }, signal)
    const known = new Set<string>()
    if (now.findings.length > 0 && (ruleSetId === null || has(before))) {
      const live = await ctx.ports.reasoning.findings({ campaign: before, ruleSetId }, signal)
      for (const finding of live.findings) known.add(findingKey(finding))
    }
    return {
      complete: now.complete,
      findings: now.findings.map((finding) => ({ ...finding, added: !known.has(findingKey(finding)) })),
    }
  })
