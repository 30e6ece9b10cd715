import { z } from 'zod'
import { campaignNow } from '../campaign/campaign-clock.ts'
import { campaignRow } from '../campaign/campaign-row.ts'
import { refuse } from '../problem.ts'
import { releaseDocument } from '../releases/release-document.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type CustomerView, customerView } from './customer-view.ts'

export interface CustomerAsOf extends CustomerView {
  at: Date
  release: { id: string; number: number; publishedAt: Date }
  snapshot: { id: string; fileName: string; takenAt: Date }
}

/**
 * What a customer would have got at a moment of real time: decided by the release that was live then, from the snapshot that was in use
 * then, at the campaign's time of that moment: by the rehearsal's clock as it was set then.
 */
export const asOf = allow(...READERS)
  .meta({ audit: { subject: 'customer', keep: ['at'] } })
  .input(z.object({ memberId: z.string(), at: z.iso.datetime({ offset: true }) }))
  .query(async ({ ctx, input }): Promise<CustomerAsOf> => {
    const { audiences, campaigns, memberKeys, pseudonyms, releases, snapshots } = ctx.ports
    const at = new Date(input.at)
    const msisdn = memberKeys.open(input.memberId)
    const [row, clock, published, audience] = await Promise.all([
      campaignRow(ctx),
      campaigns.clockAt(ctx.campaignId, at),
      releases.list(ctx.campaignId),
      audiences.inUseAt(ctx.campaignId, at),
    ])
    // Newest first.
    const live = published.find(({ publishedAt }) => publishedAt <= at)
    const [release, snapshot] = await Promise.all([
      live ? releases.get(live.id) : null,
      audience ? snapshots.get(audience.snapshotId) : null,
    ])
    if (!release || !snapshot)
      refuse(
        'not-found',
        {
          vi: 'Lúc đó chiến dịch chưa có bản phát hành hoặc chưa có tập khách hàng nào. Vui lòng chọn thời điểm muộn hơn.',
          en: 'The campaign had no release or no customers at that time. Please choose a later one.',
        },
        { field: 'at' },
      )
    const facts = msisdn === null ? null : await snapshots.customer(snapshot.id, msisdn)
    if (msisdn === null || !facts)
      refuse('not-found', {
        vi: `Khách hàng này không có trong tập “${snapshot.fileName}” dùng lúc đó.`,
        en: `This customer is not in “${snapshot.fileName}”, the snapshot in use at that time.`,
      })
    ctx.audit.about({ kind: 'customer', id: pseudonyms.of(msisdn) })
    const { memberId } = input
    const campaign = releaseDocument(release)
    const decided = { memberId, msisdn, facts, campaign, release, at: campaignNow(clock ?? row, at) }
    return {
      ...(await customerView(decided, ctx.user.role)),
      at,
      release: { id: release.id, number: release.number, publishedAt: release.publishedAt },
      snapshot: { id: snapshot.id, fileName: snapshot.fileName, takenAt: snapshot.takenAt },
    }
  })
