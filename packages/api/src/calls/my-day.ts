import { campaignRow } from '../campaign/campaign-row.ts'
import { liveRelease } from '../releases/live-release.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { dayOf } from './day-of.ts'

/** How the agent's day goes, by the campaign's clock. */
export const myDay = allow(...CALLERS).query(async ({ ctx }): Promise<{ calls: number; completed: number }> => {
  const [{ campaignNow }, { campaign }] = await Promise.all([campaignRow(ctx), liveRelease(ctx)])
  const { from, to } = dayOf(campaignNow, campaign.timeZone)
  return ctx.ports.calls.agentDay({ campaignId: ctx.campaignId, agentId: ctx.user.id, from, to })
})
