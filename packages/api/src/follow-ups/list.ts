import { z } from 'zod'
import { LIST_AGAIN_MS } from '../audit/recorded.ts'
import { maskName, maskPhone } from '../audience/mask.ts'
import type { FollowUpRow } from '../ports/calls.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { ownDuties } from './own-duties.ts'

export interface FollowUpView extends Omit<FollowUpRow, 'msisdn'> {
  memberId: string
  maskedMsisdn: string
  /** In full for whoever works this duty and must ring; null for everybody else. */
  msisdn: string | null
  fullName: string | null
}

/**
 * The dated duties that calls left behind, the most urgent first. Agents and back office see their own; approvers and auditors see what is
 * due, not what the customer said.
 */
export const list = allow(...READERS, 'agent', 'backoffice')
  .meta({ audit: { subject: 'customers', keep: ['state', 'owner', 'after'], againAfterMs: LIST_AGAIN_MS } })
  .input(
    z
      .object({
        state: z.enum(['open', 'done']).optional(),
        owner: z.enum(['agent', 'backoffice', 'supervisor']).optional(),
        limit: z.int().min(1).max(500).default(100),
        after: z.uuid().optional(),
      })
      .prefault({}),
  )
  .query(async ({ ctx, input }): Promise<FollowUpView[]> => {
    const { state, limit, after } = input
    const own = ownDuties(ctx.user.role)
    if (own && input.owner && input.owner !== own) {
      ctx.audit.nothingSeen()
      return []
    }
    const owner = own ?? input.owner
    const rows = await ctx.ports.calls.followUps({
      campaignId: ctx.campaignId,
      limit,
      ...(state && { state }),
      ...(owner && { owner }),
      ...(after && { after }),
    })
    const named = ctx.user.role !== 'auditor' && ctx.user.role !== 'approver'
    if (!named || rows.length === 0) ctx.audit.nothingSeen()
    return rows.map(({ msisdn, fullName, details, ...row }) => ({
      ...row,
      details: named ? details : {},
      fullName: fullName === null || named ? fullName : maskName(fullName),
      memberId: ctx.ports.memberKeys.seal(msisdn),
      maskedMsisdn: maskPhone(msisdn),
      msisdn: row.owner === own && row.state === 'open' ? msisdn : null,
    }))
  })
