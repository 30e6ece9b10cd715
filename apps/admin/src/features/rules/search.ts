import { z } from 'zod'

export const rulesSearch = z.object({
  tab: z.enum(['sentences', 'table', 'json']).default('sentences').catch('sentences'),
  /** The named condition that is open. */
  named: z.string().optional().catch(undefined),
  /** The rule that is open, by name. */
  rule: z.string().optional().catch(undefined),
})
