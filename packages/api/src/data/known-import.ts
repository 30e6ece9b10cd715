import type { Context } from '../context.ts'
import type { ImportRow } from '../ports/snapshots.ts'
import { refuse } from '../problem.ts'

/** The import of that id, or a refusal. */
export async function knownImport(ctx: Context, importId: string): Promise<ImportRow> {
  const row = await ctx.ports.imports.get(importId)
  if (!row || row.campaignId !== ctx.campaignId)
    refuse('not-found', { vi: 'Không có lượt nhập này.', en: 'There is no such import.' })
  return row
}
