import { runCases } from '@careline/campaign'
import { z } from 'zod'
import { workingCopy } from '../draft/working-copy.ts'
import type { ReleaseRow } from '../ports/releases.ts'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { acceptExamples } from './accept-examples.ts'
import { publishDocument, refuseChangedDraft } from './publish-document.ts'

/**
 * Publishes the draft as the next release. Its cases run first: a broken invariant refuses; examples that changed are shown, old → new,
 * and taken over as they now are when asked again with `acceptExamples`.
 */
export const publish = allow(...MANAGERS)
  .meta({ audit: { subject: 'release', keep: ['message', 'revision', 'acceptExamples'] } })
  .input(
    z.object({
      message: z.string().trim().min(1).max(500),
      expectedLiveReleaseId: z.uuid(),
      /** The draft's revision that the publisher has seen: nothing unseen goes live, and no unseen example is accepted. */
      revision: z.int().min(1),
      acceptExamples: z.boolean().default(false),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<ReleaseRow> => {
    const { live, draft, campaign } = await workingCopy(ctx)
    if (!draft)
      refuse('no-draft', {
        vi: 'Chưa có thay đổi nào để phát hành.',
        en: 'There is no change to publish.',
      })
    if (draft.baseReleaseId !== input.expectedLiveReleaseId)
      refuse('stale-release', {
        vi: 'Bản nháp được sửa từ một bản không còn đang dùng. Vui lòng xem lại rồi phát hành.',
        en: 'The draft was made on a release that is not live any more. Please look again, then publish.',
      })
    if (draft.revision !== input.revision) refuseChangedDraft()
    const { failed } = await runCases(campaign)
    const broken = failed.filter(({ kind }) => kind === 'invariant')
    if (broken.length > 0)
      refuse(
        'invariant-broken',
        {
          vi: `Chưa phát hành được: bản nháp làm sai ${broken.length} điều bắt buộc.`,
          en: `Not published: the draft breaks ${broken.length} case(s) that must always hold.`,
        },
        { cases: broken },
      )
    if (failed.length > 0 && !input.acceptExamples)
      refuse(
        'cases-changed',
        {
          vi: `Thay đổi này làm ${failed.length} ví dụ cho kết quả khác. Vui lòng xem và xác nhận.`,
          en: `This change gives ${failed.length} example(s) another answer. Please look at them and confirm.`,
        },
        { cases: failed },
      )
    const document = acceptExamples(campaign, failed)
    const release = await publishDocument(ctx, {
      document,
      message: input.message,
      restoresNumber: null,
      expectedLiveReleaseId: input.expectedLiveReleaseId,
      draftRevision: draft.revision,
    })
    ctx.audit.about({ kind: 'release', id: String(release.number) }, { contentHash: release.contentHash })
    ctx.audit.changed(live.campaign, document)
    return release
  })
