import { z } from 'zod'
import { maskName, maskPhone } from '../audience/mask.ts'
import type { FollowUpRow } from '../ports/calls.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export interface FollowUpView extends Omit<FollowUpRow, 'msisdn'> {
  memberId: string
  maskedMsisdn: string
  fullName: string | null
}

/** The dated duties that calls left behind, the most urgent first. */
export const list = allow(...READERS, 'agent', 'backoffice')
  .input(
    z
      .object({
        state: z.enum(['open', 'done']).optional(),
        owner: z.enum(['agent', 'backoffice', 'supervisor']).optional(),
        limit: z.int().min(1).max(500).default(100),
        after: z.string().optional(),
      })
      .prefault({}),
  )
  .query(async ({ ctx, input }): Promise<FollowUpView[]> => {
    const { state, owner, limit, after } = input
    const rows = await ctx.ports.calls.followUps({
      campaignId: ctx.campaignId,
      limit,
      ...(state && { state }),
      ...(owner && { owner }),
      ...(after && { after }),
    })
    const named = ctx.user.role !== 'auditor' && ctx.user.role !== 'approver'
    return rows.map(({ msisdn, fullName, ...row }) => ({
      ...row,
      fullName: fullName === null || named ? fullName : maskName(fullName),
      memberId: ctx.ports.memberKeys.seal(msisdn),
      maskedMsisdn: maskPhone(msisdn),
    }))
  })
