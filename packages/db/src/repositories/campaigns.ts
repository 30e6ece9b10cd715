import type { CampaignRepository } from '@careline/api'
import { eq } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { campaigns } from '../schema/campaigns.ts'

export function campaignRepository({ drizzle }: Database): CampaignRepository {
  return {
    async get(campaignId) {
      const [row] = await drizzle.select().from(campaigns).where(eq(campaigns.id, campaignId))
      return row ?? null
    },
    async ensure(row) {
      await drizzle.insert(campaigns).values(row).onConflictDoNothing()
    },
    async setMode(campaignId, { mode, rehearsalAt, setAt }) {
      await drizzle.update(campaigns).set({ mode, rehearsalAt, setAt }).where(eq(campaigns.id, campaignId))
    },
  }
}
