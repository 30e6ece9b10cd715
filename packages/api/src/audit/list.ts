import { z } from 'zod'
import type { AuditRow } from '../ports/audit.ts'
import { AUDITORS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { auditFilter, auditFilterSchema } from './filter.ts'

/** What was done and seen, newest first, from before entry `before` on. */
export const list = allow(...AUDITORS)
  .input(
    auditFilterSchema.extend({
      before: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .query(async ({ ctx, input: { before, limit, ...filter } }): Promise<{ rows: AuditRow[]; next: number | null }> => {
    const rows = await ctx.ports.audit.list(auditFilter(filter), { before, limit })
    return { rows, next: rows.length < limit ? null : (rows.at(-1)?.seq ?? null) }
  })
