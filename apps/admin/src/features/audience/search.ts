import { z } from 'zod'

/** Whom the list shows, in the address: a link restores it. */
export const audienceSearch = z.object({
  show: z.enum(['queued', 'excluded', 'contact-blocked']).default('queued').catch('queued'),
  /** Only those who do not meet this rule. */
  rule: z.string().optional().catch(undefined),
  after: z.number().int().min(0).default(0).catch(0),
  /** The customer in the drawer, by opaque key. */
  customer: z.string().optional().catch(undefined),
})
