import { describeChanges } from '@careline/campaign'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import type { DraftView } from './draft-view.ts'
import { workingCopy } from './working-copy.ts'

/** The draft, or the live document where there is none, with what it changes. */
export const get = allow(...READERS).query(async ({ ctx }): Promise<DraftView> => {
  const { live, draft, campaign, revision } = await workingCopy(ctx)
  const base = draft ? await ctx.ports.releases.get(draft.baseReleaseId) : live.release
  return {
    document: campaign,
    exists: draft !== null,
    revision,
    baseRelease: { id: base?.id ?? live.release.id, number: base?.number ?? live.release.number },
    updatedAt: draft?.updatedAt ?? null,
    updatedByName: draft?.updatedBy.name ?? null,
    changes: draft ? describeChanges(live.campaign, campaign) : [],
    problems: [],
  }
})
