import type { Context } from '../context.ts'
import type { CampaignRow } from '../ports/campaigns.ts'
import { campaignNow } from './campaign-clock.ts'

/** The campaign's row with its clock at this moment. */
export async function campaignRow(ctx: Context): Promise<CampaignRow & { now: Date; campaignNow: Date }> {
  const row = await ctx.ports.campaigns.get(ctx.campaignId)
  if (!row) throw new Error('The campaign was never set up; the server does that when it starts.')
  const now = ctx.clock.now()
  return { ...row, now, campaignNow: campaignNow(row, now) }
}
