import { z } from 'zod'
import { localizedSchema } from '../localized.ts'
import { bindingsSchema } from './binding.ts'

export const channelSchema = z.enum(['sms', 'zalo', 'viber'])
export type ChannelId = z.infer<typeof channelSchema>

/** A message text in Liquid, with the variables it may use (D13, D15, D20). */
export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: localizedSchema,
  brief: z.array(z.string()).default([]),
  /** `campaign`: a planned send, counted by the source's caps; `service`: what the customer agreed to on the phone. */
  class: z.enum(['campaign', 'service']),
  /** Counted by the legal cap of a rolling 24 h. */
  advertising: z.boolean(),
  /** In order of preference; the first that reaches the subscriber is used (D15). */
  channels: z.array(channelSchema).min(1),
  text: z.string().min(1),
  variables: bindingsSchema.default({}),
})
export type Template = z.infer<typeof templateSchema>
