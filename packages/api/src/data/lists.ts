import type { Localized } from '@careline/rules'
import { liveRelease } from '../releases/live-release.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export interface ListSummary {
  id: string
  label: Localized
  /** How many phone numbers; 0 before the first import. */
  entries: number
  importedAt: Date | null
}

/** The campaign's exclusion lists, those never imported too. */
export const lists = allow(...READERS).query(async ({ ctx }): Promise<ListSummary[]> => {
  const [{ campaign }, stored] = await Promise.all([liveRelease(ctx), ctx.ports.snapshots.lists(ctx.campaignId)])
  return campaign.lists.map(({ id, label }) => {
    const known = stored.find((list) => list.id === id)
    return { id, label, entries: known?.entries ?? 0, importedAt: known?.importedAt ?? null }
  })
})
