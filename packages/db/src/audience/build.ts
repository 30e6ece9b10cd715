import type { AudienceRepository, SnapshotRow } from '@careline/api'
import { eq, sql, type SQL } from 'drizzle-orm'
import type { Database, Queryable } from '../driver/database.ts'
import { audiences } from '../schema/audiences.ts'
import { campaigns } from '../schema/campaigns.ts'
import { countFunnel } from './funnel.ts'
import { ALLOWED, bandSql, callOrderSql, contactSql, unmetSql } from './judgement.ts'
import { audienceSql, type CampaignSql } from './rule-sql.ts'

type BuildInput = Parameters<AudienceRepository['build']>[0]

/** Judges the snapshot, orders whom it lets in, and brings the queue in step, in the transaction of the caller. False where something newer came first. */
export async function buildAudience(tx: Queryable, input: BuildInput, snapshot: SnapshotRow): Promise<boolean> {
  const { audienceId, campaignId, snapshotId, releaseId, campaign, at } = input
  // Claims and closings wait for this row: none meets a queue that is half in step.
  const [held] = await tx
    .select({ releaseId: campaigns.liveReleaseId, snapshotId: campaigns.snapshotId })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for('update')
  if (held?.releaseId !== releaseId) return false
  if (input.replaces !== undefined && held.snapshotId !== input.replaces) return false
  const judged = audienceSql(campaign, snapshot.facts)
  await tx.execute(sql`insert into audience_members (audience_id, msisdn, ordinal, unmet, contact, band)
    ${membersSql(judged, input)}`)
  const rules = judged.ruleSet(campaign.decisions.eligibility).ruleSet.rules.map(({ name }) => name)
  const members = sql`audience_members where audience_id = ${audienceId}::uuid`
  const { customers, eligible, queued, steps } = await countFunnel(tx, members, rules)
  await tx.insert(audiences).values({
    id: audienceId,
    campaignId,
    snapshotId,
    releaseId,
    builtAt: at,
    customers,
    eligible,
    queued,
    contactBlocked: eligible - queued,
    funnel: steps,
  })
  await tx.execute(queueInStep(campaignId, audienceId))
  await tx.execute(sql`delete from audience_members where audience_id in (
    select id from audiences where campaign_id = ${campaignId} and id <> ${audienceId}::uuid)`)
  await tx.update(campaigns).set({ snapshotId, audienceId }).where(eq(campaigns.id, campaignId))
  return true
}

/** PGlite has no autovacuum: without this each build would leave the rows of the one before in the file for ever. After its commit. */
export async function clearEarlierRows({ kind, drizzle }: Database): Promise<void> {
  if (kind === 'pglite') await drizzle.execute('vacuum (analyze) audience_members, call_queue')
}

/** Every customer of the snapshot as a member of the audience: who is let in, in calling order, and why the others are not. */
export function membersSql(
  judged: CampaignSql,
  { audienceId, snapshotId }: Pick<BuildInput, 'audienceId' | 'snapshotId'>,
): SQL {
  const { columns, orderBy } = callOrderSql(judged)
  return sql`
    with judged as materialized (
      select customer.msisdn, ${unmetSql(judged)} as unmet, ${contactSql(judged)} as contact,
        ${bandSql(judged)} as band ${columns}
      from ${judged.from(snapshotId)}
    ), placed as (
      select msisdn, row_number() over (order by ${orderBy}) as ordinal
      from judged where cardinality(unmet) = 0 and contact = ${ALLOWED}
    )
    select ${audienceId}::uuid, judged.msisdn, placed.ordinal, judged.unmet, judged.contact, judged.band
    from judged left join placed on placed.msisdn = judged.msisdn`
}

/**
 * The queue after a new audience (D45): final states and calls in progress stay; who waits is decided anew, but for
 * call-backs that were agreed with customers who may still be contacted. The two halves never meet in one row.
 */
function queueInStep(campaignId: string, audienceId: string): SQL {
  return sql`
    with decided as (
      select queue.msisdn, case when queue.agreed and coalesce(member.contact, ${ALLOWED}) = ${ALLOWED}
        then 'waiting' else 'left' end as state
      from call_queue queue
      left join audience_members member on member.audience_id = ${audienceId}::uuid and member.msisdn = queue.msisdn
      where queue.campaign_id = ${campaignId} and queue.state in ('waiting', 'left') and member.ordinal is null
    ), others as (
      update call_queue queue set state = decided.state from decided
      where queue.campaign_id = ${campaignId} and queue.msisdn = decided.msisdn and queue.state <> decided.state
    )
    insert into call_queue (campaign_id, msisdn, ordinal, state)
    select ${campaignId}, msisdn, ordinal, 'waiting' from audience_members
    where audience_id = ${audienceId}::uuid and ordinal is not null
    on conflict (campaign_id, msisdn) do update set ordinal = excluded.ordinal,
      state = case when call_queue.state = 'left' then 'waiting' else call_queue.state end
    where call_queue.ordinal <> excluded.ordinal or call_queue.state = 'left'`
}
