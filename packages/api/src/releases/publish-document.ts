import { createHash } from 'node:crypto'
import { type Campaign, canonicalJson } from '@careline/campaign'
import { rebuildAudience } from '../audience/build-audience.ts'
import type { Context } from '../context.ts'
import type { ReleaseRow } from '../ports/releases.ts'
import type { SignedIn } from '../ports/users.ts'
import { refuse } from '../problem.ts'

interface Publication {
  document: Campaign
  message: string
  restoresNumber: number | null
  /** The release that the publisher saw as live; null before the first. */
  expectedLiveReleaseId: string | null
  /** The draft that ends with this; null where there is none. */
  draftRevision: number | null
}

/**
 * Makes the document the live release, selects the audience anew by its rules, and tells the pages. A call in progress keeps its own
 * release; the next one has this.
 */
export async function publishDocument(
  ctx: Context & { user: SignedIn },
  { document, message, restoresNumber, expectedLiveReleaseId, draftRevision }: Publication,
): Promise<ReleaseRow> {
  const { live, releases } = ctx.ports
  const published = await releases.publish({
    id: ctx.ids.next(),
    campaignId: ctx.campaignId,
    document,
    contentHash: createHash('sha256').update(canonicalJson(document)).digest('hex'),
    at: ctx.clock.now(),
    byUserId: ctx.user.id,
    message,
    restoresNumber,
    expectedLiveReleaseId,
    draftRevision,
  })
  if (!published.ok && published.reason === 'stale-draft') refuseChangedDraft()
  if (!published.ok)
    refuse('stale-release', {
      vi: 'Vừa có người phát hành một bản khác. Vui lòng xem lại rồi phát hành.',
      en: 'Someone else has just published. Please look at the new release, then publish yours.',
    })
  const { release } = published
  try {
    await rebuildAudience(ctx)
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

export function refuseChangedDraft(): never {
  refuse('stale-draft', {
    vi: 'Bản nháp vừa được người khác sửa. Vui lòng xem lại các thay đổi rồi phát hành.',
    en: 'Someone else has just changed the draft. Please look at the changes again, then publish.',
  })
}
