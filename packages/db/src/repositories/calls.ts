import type { CallRepository, CallRow } from '@careline/api'
import type { Fact } from '@careline/rules'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { appendEvent } from '../calls/append.ts'
import { claimNext } from '../calls/claim.ts'
import { closeCall, lapseCalls } from '../calls/close.ts'
import { completeFollowUp, listFollowUps, listMessages } from '../calls/left-behind.ts'
import { readCall, readHistory, readProgress } from '../calls/read.ts'
import type { Database } from '../driver/database.ts'
import { violates } from '../driver/database-error.ts'
import { calls } from '../schema/calls.ts'
import { snapshots } from '../schema/snapshots.ts'

export function callRepository({ drizzle }: Database): CallRepository {
  // Snapshots never change, so what was read of one holds.
  const facts = new Map<string, Fact[]>()
  const openCall = (agentId: string): Promise<CallRow | null> =>
    readCall(drizzle, and(eq(calls.agentId, agentId), eq(calls.state, 'open')))
  const held = (callId: string, fence: number) =>
    and(eq(calls.id, callId), eq(calls.fence, fence), eq(calls.state, 'open'))

  return {
    async claim(input) {
      const open = await openCall(input.agentId)
      if (open) return open
      try {
        const claimed = await drizzle.transaction((tx) =>
          claimNext(tx, input, async (snapshotId) => {
            const known = facts.get(snapshotId)
            if (known) return known
            const [row] = await tx
              .select({ facts: snapshots.facts })
              .from(snapshots)
              .where(eq(snapshots.id, snapshotId))
            if (!row) throw new Error('The snapshot of this campaign is not there.')
            facts.set(snapshotId, row.facts)
            return row.facts
          }),
        )
        return claimed ? readCall(drizzle, eq(calls.id, input.callId)) : null
      } catch (error) {
        // The same agent, twice at once: the other claim stands, and this one gave its customer back.
        if (violates(error, 'calls_open_agent')) return openCall(input.agentId)
        throw error
      }
    },
    open: (agentId, campaignId) =>
      readCall(drizzle, and(eq(calls.agentId, agentId), eq(calls.campaignId, campaignId), eq(calls.state, 'open'))),
    get: (callId) => readCall(drizzle, eq(calls.id, callId)),
    async savePlan({ callId, fence, plan }) {
      const saved = await drizzle.update(calls).set({ plan }).where(held(callId, fence)).returning({ id: calls.id })
      return saved.length > 0
    },
    append: (input) => appendEvent(drizzle, input),
    async renew({ callId, fence, now, leaseMs }) {
      const leaseUntil = new Date(now.getTime() + leaseMs)
      const renewed = await drizzle
        .update(calls)
        .set({ leaseUntil })
        .where(held(callId, fence))
        .returning({ id: calls.id })
      return renewed.length > 0
    },
    close: (input) => drizzle.transaction((tx) => closeCall(tx, input)),
    lapse: (now) => drizzle.transaction((tx) => lapseCalls(tx, now)),
    history: (campaignId, msisdn) => readHistory(drizzle, campaignId, msisdn),
    progress: (campaignId) => readProgress(drizzle, campaignId),
    async agentDay({ campaignId, agentId, from, to }) {
      const [row] = await drizzle
        .select({
          calls: sql<number>`count(*)::int`,
          completed: sql<number>`(count(*) filter (where ${calls.outcome} = 'completed'))::int`,
        })
        .from(calls)
        .where(
          and(
            eq(calls.campaignId, campaignId),
            eq(calls.agentId, agentId),
            eq(calls.state, 'closed'),
            gte(calls.claimedAt, from),
            lt(calls.claimedAt, to),
          ),
        )
      return row ?? { calls: 0, completed: 0 }
    },
    followUps: (query) => listFollowUps(drizzle, query),
    messages: (query) => listMessages(drizzle, query),
    completeFollowUp: (done) => completeFollowUp(drizzle, done),
  }
}
