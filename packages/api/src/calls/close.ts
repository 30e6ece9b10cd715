import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { refuseWrite } from './agents-call.ts'
import { wrappedUp } from './wrapped-up.ts'
import { type WrapUpView, wrapUpInput } from './wrap-up-input.ts'

/** Closes a call with all that it leaves behind, in one transaction. */
export const close = allow(...CALLERS)
  .meta({ audit: { subject: 'call', id: 'callId', keep: ['outcome', 'callBackAt'] } })
  .input(wrapUpInput)
  .mutation(async ({ ctx, input }): Promise<WrapUpView> => {
    const { row, at, wrapUp, view } = await wrappedUp(ctx, input)
    const now = ctx.clock.now()
    const done = await ctx.ports.calls.close({
      callId: row.id,
      fence: input.fence,
      events: row.events.length,
      now,
      campaignAt: at,
      wrapUp: {
        ...wrapUp,
        followUps: wrapUp.followUps.map((followUp) => ({ id: ctx.ids.next(), ...followUp })),
        messages: wrapUp.messages.map((message) => ({ id: ctx.ids.next(), ...message })),
      },
    })
    if (!done.ok) refuseWrite(done.reason)
    await ctx.ports.live.publish({ type: 'call-changed', campaignId: ctx.campaignId }, now)
    return view
  })
