import type { CallWrapUp } from '@careline/api'
import { callFlags, type Plan, readStoredCampaign } from '@careline/campaign'
import { walk } from '@careline/content'
import { asc, eq, inArray } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { callEvents } from '../schema/call-events.ts'
import { calls } from '../schema/calls.ts'
import { releases } from '../schema/releases.ts'

/**
 * What was agreed in calls that nobody closed, by call: their events folded over the script of the release that each call
 * kept. None where the call had no plan yet, or where its release is written in a language of before.
 */
export async function lapsedTopics(drizzle: Handle, callIds: string[]): Promise<Map<string, CallWrapUp['topics']>> {
  const topics = new Map<string, CallWrapUp['topics']>(callIds.map((id) => [id, []]))
  if (callIds.length === 0) return topics
  const events = await drizzle
    .select({ callId: callEvents.callId, event: callEvents.event })
    .from(callEvents)
    .where(inArray(callEvents.callId, callIds))
    .orderBy(asc(callEvents.seq))
  const spoken = [...new Set(events.filter(({ event }) => event.type === 'answered').map(({ callId }) => callId))]
  if (spoken.length === 0) return topics
  const rows = await drizzle
    .select({ id: calls.id, plan: calls.plan, document: releases.document })
    .from(calls)
    .innerJoin(releases, eq(releases.id, calls.releaseId))
    .where(inArray(calls.id, spoken))
  for (const { id, plan, document } of rows) {
    const parsed = readStoredCampaign(document)
    if (!plan || !parsed.ok) continue
    // The plan is stored as `makePlan` made it.
    const made = plan as Plan
    const flags = callFlags(parsed.campaign, made)
    const ofCall = events.filter(({ callId }) => callId === id).map(({ event }) => event)
    const order = made.topics.map((topic) => topic.id)
    const results = Object.entries(walk(parsed.campaign.script, order, flags, ofCall).topics)
    topics.set(
      id,
      results.map(([topic, { result, item }]) => ({ topic, result, item: item ?? null })),
    )
  }
  return topics
}
