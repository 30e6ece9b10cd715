import { type Context, publishDocument, recordWork, Refusal, type SignedIn } from '@careline/api'
import type { Campaign } from '@careline/campaign'

/** Sets the reference campaign up where there is none: in rehearsal (D17), with the shipped document as release 1. */
export async function ensureCampaign(ctx: Context & { user: SignedIn }, campaign: Campaign): Promise<void> {
  const { campaigns } = ctx.ports
  const now = ctx.clock.now()
  await campaigns.ensure({
    id: campaign.id,
    mode: 'rehearsal',
    rehearsalAt: new Date(campaign.rehearsalStartsAt),
    setAt: now,
  })
  const row = await campaigns.get(campaign.id)
  if (row?.liveReleaseId) return
  try {
    const subject = { kind: 'release', id: '1' }
    await recordWork(ctx, { kind: 'change', action: 'releases.publish', subject, asked: {} }, () =>
      publishDocument(ctx, {
        byUserId: ctx.user.id,
        document: campaign,
        message: 'Chiến dịch mẫu đi kèm Careline',
        restoresNumber: null,
        expectedLiveReleaseId: null,
        draftRevision: null,
        review: null,
      }),
    )
  } catch (error) {
    // Another server that starts on the same database was first: its release is as good as ours.
    if (!(error instanceof Refusal && error.problem.code === 'stale-release')) throw error
  }
}
