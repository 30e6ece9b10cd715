import type { CallRepository, CallRow, CallState } from '@careline/api'
import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { callEvents } from '../schema/call-events.ts'
import { calls } from '../schema/calls.ts'
import { releases } from '../schema/releases.ts'
import { topicResults } from '../schema/topic-results.ts'
import { user } from '../schema/user.ts'
import { lapsedTopics } from './lapsed-topics.ts'

export async function readCall(drizzle: Handle, where: SQL | undefined): Promise<CallRow | null> {
  const [found] = await drizzle
    .select({ call: calls, releaseNumber: releases.number })
    .from(calls)
    .innerJoin(releases, eq(releases.id, calls.releaseId))
    .where(where)
  if (!found) return null
  const { reason: _, closedAt: __, ...call } = found.call
  const events = await drizzle
    .select({ event: callEvents.event })
    .from(callEvents)
    .where(eq(callEvents.callId, call.id))
    .orderBy(asc(callEvents.seq))
  return { ...call, releaseNumber: found.releaseNumber, events: events.map(({ event }) => event) }
}

/** Earlier conversations with a customer, the newest first. A call that was never closed left its results in its events only. */
export async function readHistory(
  drizzle: Handle,
  campaignId: string,
  msisdn: string,
): ReturnType<CallRepository['history']> {
  const rows = await drizzle
    .select({
      callId: calls.id,
      at: calls.campaignAt,
      outcome: calls.outcome,
      agentName: sql<string>`coalesce(${user.name}, ${calls.agentId})`,
      state: calls.state,
    })
    .from(calls)
    .leftJoin(user, eq(user.id, calls.agentId))
    .where(and(eq(calls.campaignId, campaignId), eq(calls.msisdn, msisdn), inArray(calls.state, ['closed', 'lapsed'])))
    .orderBy(desc(calls.claimedAt), desc(calls.id))
  const idsOf = (wanted: CallState) => rows.filter(({ state }) => state === wanted).map(({ callId }) => callId)
  const results = await drizzle
    .select()
    .from(topicResults)
    .where(inArray(topicResults.callId, idsOf('closed')))
    .orderBy(asc(topicResults.position))
  const lapsed = await lapsedTopics(drizzle, idsOf('lapsed'))
  return rows.map(({ callId: id, at, outcome, agentName }) => ({
    callId: id,
    at,
    outcome,
    agentName,
    topics:
      lapsed.get(id) ??
      results.filter(({ callId }) => callId === id).map(({ topic, result, item }) => ({ topic, result, item })),
  }))
}

export async function readProgress(drizzle: Handle, campaignId: string): ReturnType<CallRepository['progress']> {
  const [row] = await rowsOf<Awaited<ReturnType<CallRepository['progress']>>>(
    drizzle,
    sql`select count(*) filter (where state = 'waiting' and not agreed)::int as waiting,
        count(*) filter (where state = 'in-call')::int as "inCall",
        count(*) filter (where state = 'waiting' and agreed)::int as "callBack",
        count(*) filter (where state = 'done')::int as done
      from call_queue where campaign_id = ${campaignId}`,
  )
  return row ?? { waiting: 0, inCall: 0, callBack: 0, done: 0 }
}
