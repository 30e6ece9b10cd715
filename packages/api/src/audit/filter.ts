import { z } from 'zod'
import { AUDIT_KINDS, type AuditFilter } from '../ports/audit.ts'

const moment = z.iso.datetime({ offset: true })
const text = z.string().min(1).max(200)

/** Which entries: by whom, what, about whom or what, from a moment and until before another. All of it may be left out. */
export const auditFilterSchema = z.object({
  actorId: text.optional(),
  action: text.optional(),
  kind: z.enum(AUDIT_KINDS).optional(),
  subject: text.optional(),
  from: moment.optional(),
  to: moment.optional(),
})

export const auditFilter = ({ from, to, ...filter }: z.output<typeof auditFilterSchema>): AuditFilter => ({
  ...filter,
  ...(from && { from: new Date(from) }),
  ...(to && { to: new Date(to) }),
})
