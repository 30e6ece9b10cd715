import { refuse } from '../problem.ts'
import { STOPPERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Lets a stopped campaign go on where it stood. */
export const resume = allow(...STOPPERS)
  .meta({ audit: { subject: 'campaign' } })
  .mutation(async ({ ctx }): Promise<{ ok: true }> => {
    if (!(await ctx.ports.campaigns.resume(ctx.campaignId)))
      refuse('campaign-running', {
        vi: 'Chiến dịch đang chạy, không cần bật lại.',
        en: 'The campaign is running; there is nothing to resume.',
      })
    await ctx.ports.live.publish(
      { type: 'pause-changed', campaignId: ctx.campaignId, paused: false, byName: ctx.user.name, reason: null },
      ctx.clock.now(),
    )
    return { ok: true }
  })
