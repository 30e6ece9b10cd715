import { liveRelease } from '../releases/live-release.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { dayOf } from './day-of.ts'

/** How the agent's working day goes: a day of the real clock, in the campaign's time zone, a rehearsal's too. */
export const myDay = allow(...CALLERS).query(async ({ ctx }): Promise<{ calls: number; completed: number }> => {
  const { campaign } = await liveRelease(ctx)
  const { from, to } = dayOf(ctx.clock.now(), campaign.timeZone)
  return ctx.ports.calls.agentDay({ campaignId: ctx.campaignId, agentId: ctx.user.id, from, to })
})
