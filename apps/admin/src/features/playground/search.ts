import { z } from 'zod'

/** What is tried, in the address: a link restores it. What somebody typed about a customer stays out of it. */
export const playgroundSearch = z.object({
  /** A release's number; the draft where left out. */
  release: z.number().int().min(1).optional().catch(undefined),
  /** The campaign's time, ISO 8601; now where left out. */
  at: z.iso.datetime({ offset: true }).optional().catch(undefined),
  who: z.enum(['customer', 'facts']).default('customer').catch('customer'),
  /** The customer, by opaque key. */
  customer: z.string().optional().catch(undefined),
})
