import { z } from 'zod'
import { localizedSchema } from '../localized.ts'
import { whenSchema } from './when.ts'

const id = z.string().regex(/^[a-z0-9-]+$/)

/** A step's id, `next-topic` (the next topic of the plan, or the farewell), `end`, or the first branch whose `when` holds. */
const target = z.union([id, z.literal('next-topic'), z.literal('end')])
export const gotoSchema = z.union([target, z.array(z.strictObject({ when: whenSchema.optional(), to: target })).min(1)])
export type Goto = z.infer<typeof gotoSchema>

/** What an answer leaves behind when the call is wrapped up. */
export const leaveSchema = z.union([
  z.strictObject({ followUp: id, when: whenSchema.optional() }),
  z.strictObject({ message: id, when: whenSchema.optional() }),
])
export type Leave = z.infer<typeof leaveSchema>

export const topicResultSchema = z.enum(['agreed', 'declined', 'deferred'])
export type TopicResultKind = z.infer<typeof topicResultSchema>

/** How a call ended; all but `completed` and `ended-by-customer` leave the quota unasked (D21, D29). */
export const callOutcomeSchema = z.enum([
  'completed',
  'ended-by-customer',
  'call-back',
  'not-interested',
  'no-answer',
  'unreachable',
  'wrong-number',
])
export type CallOutcome = z.infer<typeof callOutcomeSchema>

export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: localizedSchema,
  kind: z.enum(['text', 'long-text', 'phone', 'date-time', 'district', 'choice']),
  required: z.boolean().default(false),
  /** A context path whose value is filled in beforehand (D7). */
  prefill: z.string().optional(),
  options: z.array(z.strictObject({ id, label: localizedSchema })).optional(),
  /** Where an option ends the call, this field says when to call back (`date-time`) or why it was refused (`choice`). */
  fills: z.enum(['callBackAt', 'reason']).optional(),
})
export type Field = z.infer<typeof fieldSchema>

const answered = {
  next: gotoSchema,
  /** The result of this step's topic (D22). */
  result: topicResultSchema.optional(),
  leaves: z.array(leaveSchema).default([]),
}

export const optionSchema = z.strictObject({
  id,
  label: localizedSchema,
  ...answered,
  /** Ends the conversation with this outcome once `next` reaches `end`. */
  outcome: callOutcomeSchema.optional(),
  fields: z.array(fieldSchema).default([]),
})
export type Option = z.infer<typeof optionSchema>

export const askSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), options: z.array(optionSchema).min(1) }),
  /** One option for each item on offer (gifts, packages, packageGifts), then `options` (for instance: none of them). */
  z.strictObject({
    kind: z.literal('offer'),
    offer: z.string(),
    chosen: z.strictObject(answered),
    options: z.array(optionSchema).min(1),
  }),
  z.strictObject({ kind: z.literal('capture'), fields: z.array(fieldSchema).min(1), ...answered }),
])
export type Ask = z.infer<typeof askSchema>

/** A line said as it stands; in Liquid over the script's variables. It is said to the customer, so it is Vietnamese. */
export const lineSchema = z.strictObject({
  text: z.string().min(1),
  brief: z.array(z.string()).default([]),
  when: whenSchema.optional(),
})
export type Line = z.infer<typeof lineSchema>

export const stepSchema = z.strictObject({
  id,
  section: z.string(),
  title: localizedSchema,
  /** The step is passed over where this does not hold; `otherwise` says where to, else as `next` of the step (or next-topic). */
  when: whenSchema.optional(),
  otherwise: gotoSchema.optional(),
  say: z.array(lineSchema).default([]),
  /** For the agent's eyes, never said. */
  instruction: localizedSchema.optional(),
  ask: askSchema.optional(),
  next: gotoSchema.optional(),
  leaves: z.array(leaveSchema).default([]),
})
export type Step = z.infer<typeof stepSchema>
