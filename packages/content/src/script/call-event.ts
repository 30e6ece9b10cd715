import { z } from 'zod'
import { callOutcomeSchema } from './step.ts'

/** What a person wrote or chose. No database keeps a NUL character. */
const said = z
  .string()
  .max(2000)
  .refine((text) => !text.includes('\0'), 'holds a NUL character; please remove it')

const MOST_FIELDS = 50

/** What happened in a call, one entry each; a call's state is these, folded over its plan. */
export const callEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answered'),
    step: said,
    /** The option chosen (`choice`, `offer`); none for `capture` and for a step that asks nothing. */
    option: said.optional(),
    /** The catalogue item chosen in an `offer`. */
    item: said.optional(),
    fields: z
      .record(said, said)
      .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `has more than ${MOST_FIELDS} fields`)
      .default({}),
  }),
  z.strictObject({ type: z.literal('went-back') }),
  z.strictObject({ type: z.literal('noted'), text: said }),
  /** The call ends here, wherever the script stands: nobody answers, the customer hangs up, asks to be called back … */
  z.strictObject({
    type: z.literal('ended'),
    outcome: callOutcomeSchema,
    reason: said.optional(),
    callBackAt: said.optional(),
  }),
])
export type CallEvent = z.infer<typeof callEventSchema>
