import { isAdvertisingSmsTime } from '@careline/campaign'
import { campaignRow } from '../campaign/campaign-row.ts'
import type { CampaignMode } from '../ports/campaigns.ts'
import type { MessageChannel } from '../ports/channels.ts'
import { liveRelease } from '../releases/live-release.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** What messages wait for, and what they go out through. */
export interface Sending {
  mode: CampaignMode
  /** None where nothing is configured for this mode: then messages stay planned. */
  channels: Pick<MessageChannel, 'id' | 'kind'>[]
  /** The hours of the law (`HH:mm`), and whether the campaign's clock is within them. */
  advertisingSms: { from: string; to: string; open: boolean }
}

/** How messages go out now (D15, D17). */
export const sending = allow(...READERS).query(async ({ ctx }): Promise<Sending> => {
  const [row, { campaign }] = await Promise.all([campaignRow(ctx), liveRelease(ctx)])
  return {
    mode: row.mode,
    channels: ctx.ports.channels[row.mode].map(({ id, kind }) => ({ id, kind })),
    advertisingSms: {
      ...campaign.policies.compliance.advertisingSmsHours,
      open: isAdvertisingSmsTime(campaign, row.campaignNow.toISOString()),
    },
  }
})
