import { z } from 'zod'
import type { ReleaseRow } from '../ports/releases.ts'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { liveRelease } from './live-release.ts'
import { publishDocument } from './publish-document.ts'
import { releaseDocument } from './release-document.ts'

/** Brings an old release's document back as a new release. A draft is lost by it, so that is asked for. */
export const restore = allow(...MANAGERS)
  .meta({ audit: { subject: 'release', keep: ['number', 'message', 'discardDraft'] } })
  .input(
    z.object({
      number: z.int().min(1),
      message: z.string().trim().min(1).max(500),
      discardDraft: z.boolean().default(false),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<ReleaseRow> => {
    const [{ release: live, campaign }, old, draft] = await Promise.all([
      liveRelease(ctx),
      ctx.ports.releases.getByNumber(ctx.campaignId, input.number),
      ctx.ports.releases.draft(ctx.campaignId),
    ])
    if (!old) refuse('not-found', { vi: 'Không có bản phát hành này.', en: 'There is no such release.' })
    if (old.contentHash === live.contentHash)
      refuse('nothing-changed', {
        vi: `Bản ${old.number} có nội dung giống bản đang dùng, không cần khôi phục.`,
        en: `Release ${old.number} is the same as the live one; there is nothing to bring back.`,
      })
    if (draft && !input.discardDraft)
      refuse('draft-in-the-way', {
        vi: `Đang có bản nháp chưa phát hành, ${draft.updatedBy.name} sửa lần cuối. Đưa bản ${old.number} trở lại sẽ bỏ bản nháp đó.`,
        en: `There is an unpublished draft, last changed by ${draft.updatedBy.name}. Bringing release ${old.number} back throws it away.`,
      })
    const document = releaseDocument(old)
    const release = await publishDocument(ctx, {
      document,
      message: input.message,
      restoresNumber: old.number,
      expectedLiveReleaseId: live.id,
      draftRevision: draft?.revision ?? null,
    })
    ctx.audit.about({ kind: 'release', id: String(release.number) }, { contentHash: release.contentHash })
    ctx.audit.changed(campaign, document)
    return release
  })
