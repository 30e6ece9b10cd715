import { z } from 'zod'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { campaignNow } from './campaign-clock.ts'
import { campaignRow } from './campaign-row.ts'

/** Sets the rehearsal's clock; it ticks on from there (D17). */
export const moveClock = allow(...MANAGERS)
  .meta({ audit: { subject: 'campaign', keep: ['at'] } })
  .input(z.object({ at: z.iso.datetime({ offset: true }) }))
  .mutation(async ({ ctx, input }): Promise<{ campaignNow: Date }> => {
    const { campaigns, live } = ctx.ports
    const row = await campaignRow(ctx)
    if (row.mode !== 'rehearsal')
      refuse('not-available', {
        vi: 'Chiến dịch đang chạy thật nên dùng giờ thật. Chỉ khi diễn tập mới đổi được giờ.',
        en: 'The campaign is live and runs on real time. Only a rehearsal has a clock to move.',
      })
    const state = { mode: row.mode, rehearsalAt: new Date(input.at), setAt: row.now }
    await campaigns.setMode(ctx.campaignId, state)
    ctx.audit.changed(
      { campaignNow: row.campaignNow.toISOString() },
      { campaignNow: campaignNow(state, row.now).toISOString() },
    )
    await live.publish({ type: 'mode-changed', campaignId: ctx.campaignId }, row.now)
    return { campaignNow: campaignNow(state, row.now) }
  })
