import type { CallRepository } from '@careline/api'
import type { Fact } from '@careline/rules'
import { eq, sql } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { campaigns } from '../schema/campaigns.ts'
import { snapshotTable } from '../snapshot/columns.ts'
import { factsJson } from '../snapshot/facts-json.ts'

type ClaimInput = Parameters<CallRepository['claim']>[0]

/**
 * Takes the next customer and opens the call in one statement: no two agents can read the same customer and then both
 * write. Call-backs and retries that are due come first, oldest first; then calling order. False when nobody waits, or the campaign is paused.
 *
 * @throws the violation of `calls_open_agent` where this agent opened another call meanwhile
 */
export async function claimNext(
  tx: Queryable,
  input: ClaimInput,
  factsOf: (snapshotId: string) => Promise<Fact[]>,
): Promise<boolean> {
  const { callId, campaignId, agentId, now, campaignAt, leaseMs } = input
  // Shared among claims; an audience that is being built holds it alone, and the queue is whole when it lets go.
  const [campaign] = await tx
    .select({ snapshotId: campaigns.snapshotId, releaseId: campaigns.liveReleaseId })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for('share')
  if (!campaign?.snapshotId || !campaign.releaseId) return false
  const { snapshotId, releaseId } = campaign
  const facts = sql.raw(factsJson(await factsOf(snapshotId), 'customer'))
  const leaseUntil = new Date(now.getTime() + leaseMs)
  const opened = await rowsOf(
    tx,
    sql`with running as materialized (
      select from campaigns where id = ${campaignId} and paused_at is null
    ), due as materialized (
      select msisdn from call_queue
      where campaign_id = ${campaignId} and state = 'waiting' and not_before <= ${campaignAt.toISOString()}::timestamptz
        and exists (select from running)
      order by not_before, ordinal limit 1 for update skip locked
    ), fresh as materialized (
      select msisdn from call_queue
      where campaign_id = ${campaignId} and state = 'waiting' and not_before is null and not exists (select from due)
        and exists (select from running)
      order by ordinal limit 1 for update skip locked
    ), next as (
      select msisdn from due union all select msisdn from fresh
    ), claimed as (
      update call_queue queue set state = 'in-call', attempts = queue.attempts + 1, fence = queue.fence + 1
      from next where queue.campaign_id = ${campaignId} and queue.msisdn = next.msisdn
      returning queue.msisdn, queue.attempts, queue.fence
    )
    insert into calls (id, campaign_id, msisdn, release_id, snapshot_id, agent_id, state, attempt, fence,
      lease_until, claimed_at, campaign_at, facts)
    select ${callId}::uuid, ${campaignId}, claimed.msisdn, ${releaseId}::uuid, ${snapshotId}::uuid, ${agentId}, 'open',
      claimed.attempts, claimed.fence, ${leaseUntil.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz,
      ${campaignAt.toISOString()}::timestamptz,
      -- Someone who is called back may be gone from the newest snapshot: then what was known at the last call holds.
      coalesce(case when customer.msisdn is not null then ${facts} end,
        (select earlier.facts from calls earlier where earlier.campaign_id = ${campaignId}
          and earlier.msisdn = claimed.msisdn order by earlier.claimed_at desc limit 1),
        jsonb_build_object('msisdn', claimed.msisdn))
    from claimed left join ${sql.raw(snapshotTable(snapshotId))} customer on customer.msisdn = claimed.msisdn
    returning id`,
  )
  return opened.length > 0
}
