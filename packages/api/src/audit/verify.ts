import { z } from 'zod'
import type { AuditVerdict } from '../ports/audit.ts'
import { AUDITORS } from '../roles.ts'
import { allow } from '../trpc.ts'

const anchor = z.object({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** Reads the whole chain and names the first entry that is not as it was written; `anchor` is a head that was written down before. */
export const verify = allow(...AUDITORS)
  .input(z.object({ anchor: anchor.nullable().default(null) }).prefault({}))
  .query(({ ctx, input }): Promise<AuditVerdict> => ctx.ports.audit.verify(input.anchor))
