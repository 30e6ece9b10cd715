import { z } from 'zod'
import { campaignRow } from '../campaign/campaign-row.ts'
import { snapshotInUse } from '../draft/snapshot-in-use.ts'
import { refuse } from '../problem.ts'
import { liveRelease } from '../releases/live-release.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type CustomerView, customerView } from './customer-view.ts'

/** One customer of the snapshot in use: what the live release decides, and why. */
export const customer = allow(...READERS)
  .meta({ audit: { subject: 'customer' } })
  .input(z.object({ memberId: z.string() }))
  .query(async ({ ctx, input }): Promise<CustomerView> => {
    const msisdn = ctx.ports.memberKeys.open(input.memberId)
    const facts = msisdn === null ? null : await ctx.ports.snapshots.customer(await snapshotInUse(ctx), msisdn)
    if (msisdn === null || !facts)
      refuse('not-found', {
        vi: 'Không có khách hàng này trong tập đang dùng.',
        en: 'There is no such customer in the snapshot in use.',
      })
    ctx.audit.about({ kind: 'customer', id: ctx.ports.pseudonyms.of(msisdn) })
    const [{ campaign, release }, { campaignNow }] = await Promise.all([liveRelease(ctx), campaignRow(ctx)])
    return customerView({ memberId: input.memberId, msisdn, facts, campaign, release, at: campaignNow }, ctx.user.role)
  })
