import { z } from 'zod'
import { maskPhone } from '../audience/mask.ts'
import type { MessageRow } from '../ports/calls.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export interface MessageView extends Omit<MessageRow, 'msisdn'> {
  memberId: string
  maskedMsisdn: string
}

/** Texts to customers, newest first. */
export const list = allow(...READERS)
  .input(z.object({ limit: z.int().min(1).max(500).default(100), after: z.string().optional() }).prefault({}))
  .query(async ({ ctx, input }): Promise<MessageView[]> => {
    const rows = await ctx.ports.calls.messages({
      campaignId: ctx.campaignId,
      limit: input.limit,
      ...(input.after && { after: input.after }),
    })
    return rows.map(({ msisdn, ...row }) => ({
      ...row,
      memberId: ctx.ports.memberKeys.seal(msisdn),
      maskedMsisdn: maskPhone(msisdn),
    }))
  })
