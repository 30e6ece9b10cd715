import { z } from 'zod'
import type { ImportProblem } from '../ports/snapshots.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownImport } from './known-import.ts'

export interface RejectedRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number
  problems: ImportProblem[]
  cells: string[]
}

/** Rejected rows in file order, with the file's header. */
export const rejections = allow(...MANAGERS)
  .meta({ audit: { subject: 'import', id: 'importId', keep: ['after', 'limit'] } })
  .input(
    z.object({
      importId: z.uuid(),
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  )
  .query(async ({ ctx, input }): Promise<{ header: string[]; rows: RejectedRow[] }> => {
    await knownImport(ctx, input.importId)
    const [header, rows] = await Promise.all([
      ctx.ports.imports.header(input.importId),
      ctx.ports.imports.rejections(input.importId, { after: input.after, limit: input.limit }),
    ])
    return { header, rows }
  })
