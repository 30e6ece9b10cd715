import { z } from 'zod'
import { LIST_AGAIN_MS } from '../audit/recorded.ts'
import type { AudienceMember } from '../ports/audiences.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { maskName, maskPhone, seesNames } from './mask.ts'

/** A customer of the audience as lists show one: no number, and a key that only this server can read. */
export interface MaskedMember extends Omit<AudienceMember, 'msisdn'> {
  memberId: string
  maskedMsisdn: string
}

const filterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('excluded'), rule: z.string().optional() }),
  z.object({ kind: z.literal('contact-blocked') }),
])

export const members = allow(...READERS)
  .meta({
    audit: {
      subject: 'customers',
      keep: ['filter.kind', 'filter.rule', 'after', 'limit'],
      againAfterMs: LIST_AGAIN_MS,
    },
  })
  .input(
    z.object({
      filter: filterSchema,
      search: z.string().trim().max(100).optional(),
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  )
  .query(async ({ ctx, input }): Promise<{ members: MaskedMember[]; total: number }> => {
    const row = await ctx.ports.campaigns.get(ctx.campaignId)
    if (!row?.audienceId) {
      ctx.audit.nothingSeen()
      return { members: [], total: 0 }
    }
    const { search, filter, after, limit } = input
    const page = await ctx.ports.audiences.members({
      audienceId: row.audienceId,
      filter,
      after,
      limit,
      ...(search && { search }),
    })
    const named = seesNames(ctx.user.role)
    // Who searched for a name or a number knows who a masked row is.
    if ((!named && !search) || page.members.length === 0) ctx.audit.nothingSeen()
    return {
      total: page.total,
      members: page.members.map(({ msisdn, fullName, ...member }) => ({
        ...member,
        fullName: fullName === null || named ? fullName : maskName(fullName),
        memberId: ctx.ports.memberKeys.seal(msisdn),
        maskedMsisdn: maskPhone(msisdn),
      })),
    }
  })
