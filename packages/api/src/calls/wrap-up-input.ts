import type { WrapUp } from '@careline/campaign'
import { callOutcomeSchema, type ChannelId } from '@careline/content'
import type { Localized } from '@careline/rules'
import { z } from 'zod'

export const wrapUpInput = z.object({
  callId: z.uuid(),
  fence: z.int(),
  outcome: callOutcomeSchema,
  /** A refusal reason's id, for `not-interested` (S5, D28). */
  reason: z.string().optional(),
  /** For `call-back`: the campaign's time, with its offset (S4, D29). */
  callBackAt: z.iso.datetime({ offset: true }).optional(),
  /** An end reason's id, for `ended-by-customer` (D21). */
  endedByCustomerReason: z.string().optional(),
})
export type WrapUpInput = z.infer<typeof wrapUpInput>

/** What a call leaves behind, as the wrap-up page shows it. */
export interface WrapUpView {
  followUps: WrapUp['followUps']
  messages: { template: string; channel: ChannelId; text: string }[]
  /** Messages that cannot be sent as they are, and what is missing. */
  unsent: { template: string; problems: Localized[] }[]
  /** When this customer is called again, in the campaign's time; null when the call is final. */
  againAt: Date | null
}
