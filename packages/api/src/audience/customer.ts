import { z } from 'zod'
import { campaignRow } from '../campaign/campaign-row.ts'
import { liveRelease } from '../releases/live-release.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type CustomerView, customerView } from './customer-view.ts'
import { snapshotCustomer } from './snapshot-customer.ts'

/** One customer of the snapshot in use: what the live release decides, and why. */
export const customer = allow(...READERS)
  .meta({ audit: { subject: 'customer' } })
  .input(z.object({ memberId: z.string() }))
  .query(async ({ ctx, input }): Promise<CustomerView> => {
    const { msisdn, facts } = await snapshotCustomer(ctx, input.memberId)
    ctx.audit.about({ kind: 'customer', id: ctx.ports.pseudonyms.of(msisdn) })
    const [{ campaign, release }, { campaignNow }] = await Promise.all([liveRelease(ctx), campaignRow(ctx)])
    return customerView({ memberId: input.memberId, msisdn, facts, campaign, release, at: campaignNow }, ctx.user.role)
  })
