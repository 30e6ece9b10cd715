import { z } from 'zod'
import { refuse } from '../problem.ts'
import { allow } from '../trpc.ts'

/** Marks a duty as done. */
export const complete = allow('backoffice', 'supervisor', 'agent')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }): Promise<{ ok: true }> => {
    const done = await ctx.ports.calls.completeFollowUp({
      id: input.id,
      byUserId: ctx.user.id,
      at: ctx.clock.now(),
    })
    if (!done)
      refuse('not-found', {
        vi: 'Việc này không còn mở. Có thể người khác vừa làm xong.',
        en: 'This follow-up is not open any more. Someone else may just have done it.',
      })
    return { ok: true }
  })
