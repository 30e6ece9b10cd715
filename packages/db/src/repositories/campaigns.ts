import type { CampaignRepository } from '@careline/api'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { campaigns } from '../schema/campaigns.ts'
import { user } from '../schema/user.ts'
import { person } from './person.ts'

export function campaignRepository({ drizzle }: Database): CampaignRepository {
  return {
    async get(campaignId) {
      const [found] = await drizzle
        .select({ row: campaigns, pausedBy: person(campaigns.pausedBy) })
        .from(campaigns)
        .leftJoin(user, eq(user.id, campaigns.pausedBy))
        .where(eq(campaigns.id, campaignId))
      if (!found) return null
      const { pausedAt, pausedBy: _, pauseReason, ...row } = found.row
      const pause = pausedAt && { at: pausedAt, by: found.pausedBy, reason: pauseReason ?? '' }
      return { ...row, pause }
    },
    async ensure(row) {
      await drizzle.insert(campaigns).values(row).onConflictDoNothing()
    },
    async setMode(campaignId, { mode, rehearsalAt, setAt }) {
      await drizzle.update(campaigns).set({ mode, rehearsalAt, setAt }).where(eq(campaigns.id, campaignId))
    },
    async pause(campaignId, { at, byUserId, reason }) {
      const paused = await drizzle
        .update(campaigns)
        .set({ pausedAt: at, pausedBy: byUserId, pauseReason: reason })
        .where(and(eq(campaigns.id, campaignId), isNull(campaigns.pausedAt)))
        .returning({ id: campaigns.id })
      return paused.length > 0
    },
    async resume(campaignId) {
      const resumed = await drizzle
        .update(campaigns)
        .set({ pausedAt: null, pausedBy: null, pauseReason: null })
        .where(and(eq(campaigns.id, campaignId), isNotNull(campaigns.pausedAt)))
        .returning({ id: campaigns.id })
      return resumed.length > 0
    },
  }
}
