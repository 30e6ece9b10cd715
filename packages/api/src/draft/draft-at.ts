import { type Campaign, undoPartChanges } from '@careline/campaign'
import type { Context } from '../context.ts'
import type { WorkingCopy } from './working-copy.ts'

/** The draft as it was at an earlier revision, and the names of those who saved since; null where that cannot be had any more. */
export async function draftAt(
  ctx: Context,
  { draft, campaign }: WorkingCopy,
  revision: number,
): Promise<{ campaign: Campaign; editors: string[] } | null> {
  if (!draft || revision > draft.revision) return null
  const edits = await ctx.ports.releases.editsAfter(ctx.campaignId, revision)
  // Another save, or the end of the draft, may have come since it was read; and a save from before edits were kept says nothing.
  const since = edits.filter((edit) => edit.revision <= draft.revision)
  if (since.length !== draft.revision - revision || since.some(({ changes }) => changes.length === 0)) return null
  return {
    campaign: since.reduce((document, { changes }) => undoPartChanges(document, changes), campaign),
    editors: [...new Set(since.map(({ by }) => by.name))],
  }
}
