import { z } from 'zod'
import { refuse } from '../problem.ts'
import { STOPPERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Stops the campaign: calls in hand finish, nobody new is called and nothing is sent until it is resumed. */
export const pause = allow(...STOPPERS)
  .meta({ audit: { subject: 'campaign', keep: ['reason'] } })
  .input(z.object({ reason: z.string().trim().min(1).max(500) }))
  .mutation(async ({ ctx, input: { reason } }): Promise<{ ok: true }> => {
    const at = ctx.clock.now()
    if (!(await ctx.ports.campaigns.pause(ctx.campaignId, { at, byUserId: ctx.user.id, reason })))
      refuse('campaign-paused', {
        vi: 'Chiến dịch đang tạm dừng rồi.',
        en: 'The campaign is paused already.',
      })
    await ctx.ports.live.publish(
      { type: 'pause-changed', campaignId: ctx.campaignId, paused: true, byName: ctx.user.name, reason },
      at,
    )
    return { ok: true }
  })
