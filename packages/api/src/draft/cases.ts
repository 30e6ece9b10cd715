import type { CaseTrial } from '@careline/campaign'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { editedCampaign, editSchema } from './edited.ts'

/** How the draft, with this rule set laid over it, fares against its cases, and what the cases show of its rules. */
export const cases = allow(...READERS)
  .input(editSchema)
  .query(async ({ ctx, signal, input }): Promise<CaseTrial> => {
    const { after } = await editedCampaign(ctx, input)
    return ctx.ports.reasoning.cases({ campaign: after }, signal)
  })
