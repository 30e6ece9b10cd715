import { z } from 'zod'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { ownDuties } from './own-duties.ts'

/** Marks a duty of the campaign as done: agents and back office their own, those who run the campaign any. */
export const complete = allow(...MANAGERS, 'backoffice', 'supervisor', 'agent')
  .meta({ audit: { subject: 'follow-up', id: 'id' } })
  .input(z.object({ id: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<{ ok: true }> => {
    const owner = ownDuties(ctx.user.role)
    const done = await ctx.ports.calls.completeFollowUp({
      id: input.id,
      campaignId: ctx.campaignId,
      ...(owner && { owner }),
      byUserId: ctx.user.id,
      at: ctx.clock.now(),
    })
    if (!done)
      refuse('not-found', {
        vi: 'Việc này không còn mở, hoặc không phải việc của Anh/Chị. Có thể người khác vừa làm xong.',
        en: 'This follow-up is not open any more, or is not yours. Someone else may just have done it.',
      })
    return { ok: true }
  })
