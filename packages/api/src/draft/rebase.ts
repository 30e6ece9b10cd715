import { describeChanges, mergeCampaigns } from '@careline/campaign'
import { z } from 'zod'
import { refuse } from '../problem.ts'
import { releaseDocument } from '../releases/release-document.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { choicesSchema } from './choices.ts'
import type { DraftSaved } from './draft-view.ts'
import { refuseStale, save } from './save-document.ts'
import { parsedOrRefused, workingCopy } from './working-copy.ts'

/**
 * Brings a draft that began on an earlier release onto the live one, rule by rule. What both changed differently is refused with both versions, unless
 * `choices` say whose stays: `mine` is the draft's.
 */
export const rebase = allow(...MANAGERS)
  .meta({ audit: { subject: 'draft' } })
  .input(z.object({ choices: choicesSchema }).optional())
  .mutation(async ({ ctx, input }): Promise<DraftSaved> => {
    const copy = await workingCopy(ctx)
    const { draft, live, campaign } = copy
    const base = draft && (await ctx.ports.releases.get(draft.baseReleaseId))
    if (!base)
      refuse('no-draft', { vi: 'Chưa có bản nháp nào để cập nhật.', en: 'There is no draft to bring up to date.' })
    if (base.id === live.release.id)
      refuse('nothing-changed', {
        vi: 'Bản nháp đã theo bản đang dùng, không cần cập nhật.',
        en: 'The draft is on the live release; there is nothing to bring up to date.',
      })
    const before = releaseDocument(base)
    const merged = mergeCampaigns(before, campaign, live.campaign, input?.choices)
    if (!merged.ok)
      refuse(
        'merge-conflict',
        {
          vi: `Bản ${live.release.number} đổi cùng chỗ với bản nháp. Vui lòng chọn giữ bên nào.`,
          en: `Release ${live.release.number} changes the same thing as the draft. Please choose which of the two to keep.`,
        },
        { conflicts: merged.conflicts },
      )
    const after = parsedOrRefused(merged.document)
    const saved = await save(ctx, copy, after, live.release.id)
    if (!saved) refuseStale()
    const changes = describeChanges(before, live.campaign)
    return { ...saved, merged: { with: [live.release.publishedBy.name], changes, document: after } }
  })
