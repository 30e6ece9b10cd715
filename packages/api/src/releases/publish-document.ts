import type { Campaign } from '@careline/campaign'
import { tellAudience } from '../audience/build-audience.ts'
import type { Context } from '../context.ts'
import type { ReleaseRow, ReviewPublished } from '../ports/releases.ts'
import { refuse } from '../problem.ts'
import { contentHash } from './content-hash.ts'

interface Publication {
  byUserId: string
  document: Campaign
  message: string
  restoresNumber: number | null
  /** The release that the publisher saw as live; null before the first. */
  expectedLiveReleaseId: string | null
  /** The draft that ends with this; null where there is none, `kept` where it goes on. */
  draftRevision: number | null | 'kept'
  /** What was approved; null for the first release and for one that is brought back. */
  review: ReviewPublished | null
}

/**
 * Makes the document the live release and selects the audience anew by its rules, both or neither, and tells the pages. A call in progress keeps its own
 * release; the next one has this.
 */
export async function publishDocument(
  ctx: Context,
  { document, message, restoresNumber, expectedLiveReleaseId, draftRevision, review, byUserId }: Publication,
): Promise<ReleaseRow> {
  const { live, releases } = ctx.ports
  const published = await releases.publish({
    id: ctx.ids.next(),
    campaignId: ctx.campaignId,
    document,
    contentHash: contentHash(document),
    at: ctx.clock.now(),
    byUserId,
    message,
    restoresNumber,
    expectedLiveReleaseId,
    draftRevision,
    review,
    audience: { id: ctx.ids.next(), campaign: document },
  })
  if (!published.ok && published.reason === 'stale-draft') refuseChangedDraft()
  if (!published.ok && published.reason === 'not-approved')
    refuse('review-state', {
      vi: 'Bản duyệt này vừa thay đổi nên chưa phát hành được. Vui lòng tải lại trang rồi xem.',
      en: 'This review has just changed, so nothing was published. Please load the page again and look.',
    })
  if (!published.ok && published.reason === 'snapshot-moved')
    refuse('snapshot-moved', {
      vi: 'Tập khách hàng vừa đổi trong lúc kiểm tra nên chưa phát hành gì. Vui lòng phát hành lần nữa để kiểm tra trên tập mới.',
      en: 'The customers changed while this was checked, so nothing was published. Please publish again, to have it checked on the new ones.',
    })
  if (!published.ok)
    refuse('stale-release', {
      vi: 'Vừa có người phát hành một bản khác. Vui lòng xem lại rồi phát hành.',
      en: 'Someone else has just published. Please look at the new release, then publish yours.',
    })
  const { release, audience } = published
  try {
    if (audience) await tellAudience(ctx, audience)
  } finally {
    await live.publish(
      {
        type: 'release-published',
        campaignId: ctx.campaignId,
        number: release.number,
        restoresNumber,
        byName: release.publishedBy.name,
        message,
      },
      ctx.clock.now(),
    )
  }
  return release
}

function refuseChangedDraft(): never {
  refuse('stale-draft', {
    vi: 'Bản nháp vừa được người khác sửa. Vui lòng xem lại các thay đổi rồi phát hành.',
    en: 'Someone else has just changed the draft. Please look at the changes again, then publish.',
  })
}
