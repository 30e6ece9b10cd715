import type { AudienceRow } from '../ports/audiences.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const get = allow(...READERS).query(async ({ ctx }): Promise<AudienceRow | null> => {
  const row = await ctx.ports.campaigns.get(ctx.campaignId)
  return row?.audienceId ? ctx.ports.audiences.get(row.audienceId) : null
})
