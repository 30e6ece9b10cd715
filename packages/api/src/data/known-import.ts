import { z } from 'zod'
import type { Context } from '../context.ts'
import type { ImportRow } from '../ports/snapshots.ts'
import { refuse } from '../problem.ts'

/** The campaign's import of that id, or a refusal; what is no id at all names none either. */
export async function knownImport(ctx: Context, importId: string): Promise<ImportRow> {
  const row = z.uuid().safeParse(importId).success ? await ctx.ports.imports.get(importId) : null
  if (!row || row.campaignId !== ctx.campaignId)
    refuse('not-found', { vi: 'Không có lượt nhập này.', en: 'There is no such import.' })
  return row
}
