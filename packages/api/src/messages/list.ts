import { z } from 'zod'
import { LIST_AGAIN_MS } from '../audit/recorded.ts'
import { maskPhone, seesNames } from '../audience/mask.ts'
import type { MessageRow } from '../ports/calls.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export interface MessageView extends Omit<MessageRow, 'msisdn' | 'text'> {
  memberId: string
  maskedMsisdn: string
  /** Null for who may not read what was written to customers. */
  text: string | null
}

/** Texts to customers, newest first. */
export const list = allow(...READERS)
  .meta({ audit: { subject: 'customers', keep: ['after'], againAfterMs: LIST_AGAIN_MS } })
  .input(z.object({ limit: z.int().min(1).max(500).default(100), after: z.uuid().optional() }).prefault({}))
  .query(async ({ ctx, input }): Promise<MessageView[]> => {
    const rows = await ctx.ports.calls.messages({
      campaignId: ctx.campaignId,
      limit: input.limit,
      ...(input.after && { after: input.after }),
    })
    const reads = seesNames(ctx.user.role)
    if (!reads || rows.length === 0) ctx.audit.nothingSeen()
    return rows.map(({ msisdn, text, ...row }) => ({
      ...row,
      text: reads ? text : null,
      memberId: ctx.ports.memberKeys.seal(msisdn),
      maskedMsisdn: maskPhone(msisdn),
    }))
  })
