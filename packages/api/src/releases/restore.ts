import { z } from 'zod'
import type { ReleaseRow } from '../ports/releases.ts'
import { refuse } from '../problem.ts'
import { whyNotDecidable } from '../reviews/try-out.ts'
import { APPROVERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { contentHash } from './content-hash.ts'
import { liveRelease } from './live-release.ts'
import { publishDocument } from './publish-document.ts'
import { releaseDocument } from './release-document.ts'

/**
 * Brings an old release's document back as a new release, at once and by one person: it was reviewed before it was first published. A draft
 * goes on, and is brought up to date before it is submitted.
 */
export const restore = allow(...APPROVERS)
  .meta({ audit: { subject: 'release', keep: ['number', 'message'] } })
  .input(
    z.object({
      number: z.int().min(1),
      message: z.string().trim().min(1).max(500),
      /** The release that was live as the person saw it: what somebody published since is not undone unseen. */
      over: z.int().min(1).optional(),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<ReleaseRow> => {
    const [{ release: live, campaign }, old] = await Promise.all([
      liveRelease(ctx),
      ctx.ports.releases.getByNumber(ctx.campaignId, input.number),
    ])
    if (!old) refuse('not-found', { vi: 'Không có bản phát hành này.', en: 'There is no such release.' })
    if (input.over !== undefined && input.over !== live.number)
      refuse('stale-release', {
        vi: `Bản ${live.number} vừa được phát hành. Vui lòng xem lại khác biệt với bản đó rồi khôi phục.`,
        en: `Release ${live.number} has just gone live. Please look at how the two differ, then bring the old one back.`,
      })
    const document = releaseDocument(old)
    // As both read today: the hash of one from before an upgrade is of other words for the same.
    if (contentHash(document) === contentHash(campaign))
      refuse('nothing-changed', {
        vi: `Bản ${old.number} có nội dung giống bản đang dùng, không cần khôi phục.`,
        en: `Release ${old.number} is the same as the live one; there is nothing to bring back.`,
      })
    const undecidable = await whyNotDecidable(ctx, document)
    if (undecidable) refuse('not-decidable', undecidable)
    const release = await publishDocument(ctx, {
      byUserId: ctx.user.id,
      document,
      message: input.message,
      restoresNumber: old.number,
      expectedLiveReleaseId: live.id,
      draftRevision: 'kept',
      review: null,
    })
    ctx.audit.about({ kind: 'release', id: String(release.number) }, { contentHash: release.contentHash })
    ctx.audit.changed(campaign, document)
    return release
  })
