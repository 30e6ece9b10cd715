import { localizedSchema, whenSchema } from '@careline/content'
import { z } from 'zod'

/** How a due date or moment is counted from a start (D8, D9). A day count ends on its last day, included. */
export const deadlineRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('calendar-days'), days: z.int().min(0).max(366) }),
  /** Monday to Friday, less the policy's holidays. */
  z.strictObject({ kind: z.literal('working-days'), days: z.int().min(0).max(60) }),
  z.strictObject({
    kind: z.literal('hours'),
    hours: z
      .int()
      .min(1)
      .max(24 * 60),
  }),
  /** The 15th or 30th (or the month's last day) nearest to start + `around` days, the later of two; after the start. */
  z.strictObject({ kind: z.literal('half-month'), around: z.int().min(1).max(60) }),
])
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>

export const deadlineSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: localizedSchema,
  brief: z.array(z.string()).default([]),
  rule: deadlineRuleSchema,
  /** Printed with the decisions of a customer for whom this holds; a deadline without it is only used by follow-ups. */
  when: whenSchema.optional(),
})
export type Deadline = z.infer<typeof deadlineSchema>
