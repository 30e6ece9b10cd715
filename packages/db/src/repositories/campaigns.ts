import type { CampaignRepository, ModeState } from '@careline/api'
import { and, desc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Database, Queryable } from '../driver/database.ts'
import { campaignClocks } from '../schema/campaign-clocks.ts'
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
    ensure: (row) =>
      drizzle.transaction(async (tx) => {
        const made = await tx.insert(campaigns).values(row).onConflictDoNothing().returning({ id: campaigns.id })
        if (made.length > 0) await keepClock(tx, row.id, row)
      }),
    setMode: (campaignId, { mode, rehearsalAt, setAt }) =>
      drizzle.transaction(async (tx) => {
        await tx.update(campaigns).set({ mode, rehearsalAt, setAt }).where(eq(campaigns.id, campaignId))
        await keepClock(tx, campaignId, { mode, rehearsalAt, setAt })
      }),
    async clockAt(campaignId, at) {
      const [clock] = await drizzle
        .select({ mode: campaignClocks.mode, rehearsalAt: campaignClocks.rehearsalAt, setAt: campaignClocks.setAt })
        .from(campaignClocks)
        .where(and(eq(campaignClocks.campaignId, campaignId), lte(campaignClocks.setAt, at)))
        .orderBy(desc(campaignClocks.setAt))
        .limit(1)
      return clock ?? null
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

async function keepClock(tx: Queryable, campaignId: string, { mode, rehearsalAt, setAt }: ModeState): Promise<void> {
  await tx
    .insert(campaignClocks)
    .values({ campaignId, mode, rehearsalAt, setAt })
    .onConflictDoUpdate({
      target: [campaignClocks.campaignId, campaignClocks.setAt],
      set: { mode, rehearsalAt },
    })
}
