import { z } from 'zod'

/** Which dialog stands open, in the address: a link restores it. */
export const accountsSearch = z.object({
  /** The account that is edited. */
  account: z.string().optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
})
