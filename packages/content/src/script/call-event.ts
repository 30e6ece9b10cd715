import { z } from 'zod'
import { callOutcomeSchema } from './step.ts'

/** What happened in a call, one entry each; a call's state is these, folded over its plan. */
export const callEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answered'),
    step: z.string(),
    /** The option chosen (`choice`, `offer`); none for `capture` and for a step that asks nothing. */
    option: z.string().optional(),
    /** The catalogue item chosen in an `offer`. */
    item: z.string().optional(),
    fields: z.record(z.string(), z.string()).default({}),
  }),
  z.strictObject({ type: z.literal('went-back') }),
  z.strictObject({ type: z.literal('noted'), text: z.string().max(2000) }),
  /** The call ends here, wherever the script stands: nobody answers, the customer hangs up, asks to be called back … */
  z.strictObject({
    type: z.literal('ended'),
    outcome: callOutcomeSchema,
    reason: z.string().optional(),
    callBackAt: z.string().optional(),
  }),
])
export type CallEvent = z.infer<typeof callEventSchema>
