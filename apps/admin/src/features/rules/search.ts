import { z } from 'zod'

export const rulesSearch = z.object({
  tab: z.enum(['form', 'json']).default('form').catch('form'),
  /** The rule that is open, by name. */
  rule: z.string().optional().catch(undefined),
})
