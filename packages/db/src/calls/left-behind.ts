import type { CallRepository } from '@careline/api'
import { and, asc, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { calls } from '../schema/calls.ts'
import { followUps } from '../schema/follow-ups.ts'
import { messages } from '../schema/messages.ts'

/** Follow-ups, the most urgent first; those without a date come last. */
export async function listFollowUps(
  drizzle: Handle,
  { campaignId, state, owner, limit, after }: Parameters<CallRepository['followUps']>[0],
): ReturnType<CallRepository['followUps']> {
  const { doneAt: _, doneBy: __, ...columns } = getTableColumns(followUps)
  const due = sql`coalesce(${followUps.dueAt}, 'infinity'::timestamptz)`
  return drizzle
    .select({ ...columns, fullName: sql<string | null>`${calls.facts} ->> 'fullName'` })
    .from(followUps)
    .innerJoin(calls, eq(calls.id, followUps.callId))
    .where(
      and(
        eq(followUps.campaignId, campaignId),
        state && eq(followUps.state, state),
        owner === undefined ? undefined : sql`${followUps.owner} = ${owner}`,
        after === undefined
          ? undefined
          : sql`(${due}, ${followUps.id}) > (select coalesce(last.due_at, 'infinity'::timestamptz), last.id
              from follow_ups last where last.id = ${after}::uuid)`,
      ),
    )
    .orderBy(asc(due), asc(followUps.id))
    .limit(limit)
}

/** What a page may know of a message; how it is being sent is the outbox's own. */
const MESSAGE_COLUMNS = {
  id: messages.id,
  campaignId: messages.campaignId,
  callId: messages.callId,
  msisdn: messages.msisdn,
  template: messages.template,
  class: messages.class,
  advertising: messages.advertising,
  channel: messages.channel,
  text: messages.text,
  state: messages.state,
  failure: messages.failure,
  createdAt: messages.createdAt,
}

/** Messages, the newest first. */
export async function listMessages(
  drizzle: Handle,
  { campaignId, limit, after }: Parameters<CallRepository['messages']>[0],
): ReturnType<CallRepository['messages']> {
  return drizzle
    .select(MESSAGE_COLUMNS)
    .from(messages)
    .where(and(eq(messages.campaignId, campaignId), after === undefined ? undefined : lt(messages.id, after)))
    .orderBy(desc(messages.id))
    .limit(limit)
}

export async function completeFollowUp(
  drizzle: Handle,
  { id, campaignId, owner, byUserId, at }: Parameters<CallRepository['completeFollowUp']>[0],
): Promise<boolean> {
  const completed = await drizzle
    .update(followUps)
    .set({ state: 'done', doneAt: at, doneBy: byUserId })
    .where(
      and(
        eq(followUps.id, id),
        eq(followUps.campaignId, campaignId),
        eq(followUps.state, 'open'),
        owner && eq(followUps.owner, owner),
      ),
    )
    .returning({ id: followUps.id })
  return completed.length > 0
}
