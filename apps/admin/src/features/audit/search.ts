import { z } from 'zod'

const text = z.string().min(1).max(200).optional().catch(undefined)
/** As the date fields give it: `2022-10-28`. */
const day = z.iso.date().optional().catch(undefined)

/** Which entries the page shows, in the address: a link restores it. Never a phone number: a customer stands here by key. */
export const auditSearch = z.object({
  actor: text,
  action: text,
  kind: z.enum(['change', 'view', 'export', 'session']).optional().catch(undefined),
  subject: text,
  from: day,
  to: day,
  /** The entries before this one: an older page. */
  before: z.number().int().min(1).optional().catch(undefined),
  /** The entry in the drawer. */
  entry: z.number().int().min(1).optional().catch(undefined),
})
export type AuditSearch = z.output<typeof auditSearch>
