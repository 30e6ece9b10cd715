import { z } from 'zod'
import { localizedSchema } from '../localized.ts'
import { bindingsSchema } from '../templates/binding.ts'
import { stepSchema } from './step.ts'
import { whenSchema } from './when.ts'

export const sectionSchema = z.strictObject({
  /** As the brief counts them: B1 … B6. */
  id: z.string(),
  label: localizedSchema,
  /** The topic whose section this is; sections without one open (`start`) and close (`farewell`) the call. */
  topic: z.string().optional(),
  first: z.string(),
})
export type Section = z.infer<typeof sectionSchema>

/** The call's steps: what to say, what to ask, where each answer leads, what it leaves behind (S1–S27). */
export const scriptSchema = z.strictObject({
  variables: bindingsSchema,
  sections: z.array(sectionSchema).min(1),
  start: z.string(),
  /** Where `next-topic` goes after the last topic. */
  farewell: z.string(),
  /** The customer's own figures are shown and prefilled only where this holds (D27), for instance `answer:confirm-owner=yes`. Left out: always. */
  personalWhen: whenSchema.optional(),
  steps: z.array(stepSchema).min(1),
})
export type Script = z.infer<typeof scriptSchema>
