import type { CallRepository } from '@careline/api'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { callEvents } from '../schema/call-events.ts'
import { calls } from '../schema/calls.ts'
import { campaigns } from '../schema/campaigns.ts'
import { followUps } from '../schema/follow-ups.ts'
import { messages } from '../schema/messages.ts'
import { topicResults } from '../schema/topic-results.ts'
import { stateInQueue } from './back-to-queue.ts'

type CloseInput = Parameters<CallRepository['close']>[0]
type Closed = Awaited<ReturnType<CallRepository['close']>>

/** Closes the call with all it leaves behind, in the transaction of the caller. */
export async function closeCall(tx: Queryable, input: CloseInput): Promise<Closed> {
  const { callId, fence, events, now, wrapUp } = input
  const [known] = await tx.select().from(calls).where(eq(calls.id, callId))
  if (!known || known.fence !== fence) return { ok: false, reason: 'stale' }
  const { campaignId, msisdn } = known
  // Before any other row, as a claim does: an audience that is being built is waited for.
  const [campaign] = await tx
    .select({ mode: campaigns.mode })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for('share')
  if (!campaign) throw new Error('The campaign of this call is not there.')
  // From here on nothing is added to the call: whoever appends waits for its row.
  const [held] = await tx
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.id, callId), eq(calls.fence, fence), eq(calls.state, 'open')))
    .for('update')
  if (!held) return repeated(tx, input)
  const had = await tx.select({ seq: callEvents.seq }).from(callEvents).where(eq(callEvents.callId, callId))
  if (had.length !== events) return { ok: false, reason: 'stale' }
  await tx
    .update(calls)
    .set({ state: 'closed', outcome: wrapUp.outcome, reason: wrapUp.reason, closedAt: now })
    .where(eq(calls.id, callId))
  const row = { campaignId, callId, msisdn, createdAt: now }
  if (wrapUp.topics.length > 0)
    await tx.insert(topicResults).values(wrapUp.topics.map((topic, position) => ({ callId, position, ...topic })))
  // A promise to call this customer is kept once somebody answers, not by ringing in vain.
  if (wrapUp.outcome !== 'no-answer' && wrapUp.outcome !== 'unreachable') {
    const promised = and(
      eq(followUps.campaignId, campaignId),
      eq(followUps.msisdn, msisdn),
      eq(followUps.state, 'open'),
    )
    await tx
      .update(followUps)
      .set({ state: 'done', doneAt: now, doneBy: known.agentId })
      .where(and(promised, inArray(followUps.kind, ['call-back', 'call-back-owner'])))
  }
  if (wrapUp.followUps.length > 0)
    await tx.insert(followUps).values(wrapUp.followUps.map((each) => ({ ...row, ...each, state: 'open' as const })))
  if (wrapUp.messages.length > 0) {
    const planned = wrapUp.messages.map((each) => ({ ...row, ...each, mode: campaign.mode, state: 'planned' as const }))
    // A slot that is taken means that this customer has this text already.
    await tx.insert(messages).values(planned).onConflictDoNothing()
  }
  const agreed = wrapUp.againAt !== null && wrapUp.outcome === 'call-back'
  const state = wrapUp.againAt === null ? sql`'done'` : stateInQueue(sql`${agreed}::boolean`)
  await tx.execute(sql`update call_queue queue set state = ${state}, agreed = ${agreed}::boolean,
      not_before = ${wrapUp.againAt?.toISOString() ?? null}::timestamptz
    where queue.campaign_id = ${campaignId} and queue.msisdn = ${msisdn} and queue.fence = ${fence}`)
  return { ok: true }
}

async function repeated(tx: Queryable, { callId, fence, wrapUp }: CloseInput): Promise<Closed> {
  const [now] = await tx.select().from(calls).where(eq(calls.id, callId))
  if (now?.state !== 'closed' || now.fence !== fence) return { ok: false, reason: 'stale' }
  const same = now.outcome === wrapUp.outcome && now.reason === wrapUp.reason
  return same ? { ok: true } : { ok: false, reason: 'closed' }
}

/**
 * How long a call in which something was agreed stays its agent's own after its lease: a working day and the way home, so
 * that after a crash the agent finds it again, and the customer is back in the queue by the next morning.
 */
const KEPT_WITH_ANSWERS = '12 hours'

/**
 * Ends calls whose lease ran out. The attempt is given back: whose program stopped has used up nothing of the customer's.
 * A call with more than notes in it is not handed on at once: somebody else would ask again what was agreed.
 */
export async function lapseCalls(tx: Queryable, now: Date): Promise<number> {
  await tx.select({ id: campaigns.id }).from(campaigns).orderBy(campaigns.id).for('share')
  const lapsed = await tx
    .update(calls)
    .set({ state: 'lapsed', closedAt: now })
    .where(
      and(
        eq(calls.state, 'open'),
        sql`${calls.leaseUntil} < ${now.toISOString()}::timestamptz
          - case when exists (
              select from call_events event where event.call_id = ${calls.id} and event.event ->> 'type' <> 'noted'
            ) then interval '${sql.raw(KEPT_WITH_ANSWERS)}' else interval '0' end`,
      ),
    )
    .returning({ campaignId: calls.campaignId, msisdn: calls.msisdn, fence: calls.fence })
  for (const { campaignId, msisdn, fence } of lapsed) {
    await tx.execute(sql`update call_queue queue set state = ${stateInQueue(sql`queue.agreed`)},
        attempts = greatest(queue.attempts - 1, 0)
      where queue.campaign_id = ${campaignId} and queue.msisdn = ${msisdn} and queue.fence = ${fence}
        and queue.state = 'in-call'`)
  }
  return lapsed.length
}
