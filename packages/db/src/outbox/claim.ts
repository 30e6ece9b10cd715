import type { ClaimedMessage, Outbox, SendingNow } from '@careline/api'
import { sql, type SQL } from 'drizzle-orm'
import { ALLOWED } from '../audience/judgement.ts'
import type { Handle } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'

type ClaimInput = Parameters<Outbox['claim']>[0]
type BeginInput = Parameters<Outbox['begin']>[0]

const timestamp = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`
const inMs = (now: Date, ms: number): SQL => timestamp(new Date(now.getTime() + ms))

/** The present audience says that this customer opted out or is on the do-not-call register. */
const BLOCKED = sql`exists (
  select from campaigns campaign
  join audience_members member on member.audience_id = campaign.audience_id and member.msisdn = message.msisdn
  where campaign.id = message.campaign_id and member.contact <> ${ALLOWED})`

/** What of `message` may go out now: planned in the mode that the campaign is in still, which is not paused, and not held back until the morning. */
const mayGoOut = ({ mode, advertisingSms }: SendingNow): SQL => sql`message.mode = ${mode}
  and exists (select from campaigns where campaigns.id = message.campaign_id and campaigns.mode = ${mode}
    and campaigns.paused_at is null)
  and (${advertisingSms}::boolean or not message.advertising or message.channel <> 'sms')`

/**
 * Takes the oldest messages in one statement: no two servers can read the same one and then both write. Only those that nobody else holds at this
 * moment are looked at.
 */
export async function claimMessages(
  drizzle: Handle,
  input: ClaimInput,
): Promise<{ claimed: ClaimedMessage[]; blocked: number }> {
  const { campaignId, channels, now, limit, leaseMs } = input
  if (channels.length === 0) return { claimed: [], blocked: 0 }
  const rows = await rowsOf<ClaimedMessage & { blocked: boolean }>(
    drizzle,
    sql`with next as materialized (
      select message.id, ${BLOCKED} as blocked from messages message
      where message.campaign_id = ${campaignId} and message.state = 'planned' and ${mayGoOut(input)}
        and message.channel in (${sql.join(
          channels.map((channel) => sql`${channel}`),
          sql`, `,
        )})
        and (message.not_before is null or message.not_before <= ${timestamp(now)})
      order by message.id limit ${limit}::int for update of message skip locked
    )
    update messages message set
      state = case when next.blocked then 'failed' else 'claimed' end,
      failure = case when next.blocked then 'contact-blocked' end,
      fence = message.fence + 1, not_before = null,
      awaited_until = case when not next.blocked then ${inMs(now, leaseMs)} end
    from next where message.id = next.id
    returning message.id::text, message.fence, message.channel, message.msisdn, message.text, next.blocked`,
  )
  const claimed: ClaimedMessage[] = []
  // An update gives its rows in no order.
  for (const { blocked, ...message } of rows.sort((a, b) => (a.id < b.id ? -1 : 1))) if (!blocked) claimed.push(message)
  return { claimed, blocked: rows.length - claimed.length }
}

export async function beginSubmission(drizzle: Handle, input: BeginInput): Promise<boolean> {
  const { id, fence, now, leaseMs } = input
  const begun = await rowsOf(
    drizzle,
    sql`update messages message set state = 'submitting', awaited_until = ${inMs(now, leaseMs)}
      where message.id = ${id}::uuid and message.fence = ${fence}::int and message.state = 'claimed'
        and ${mayGoOut(input)} and not ${BLOCKED}
      returning message.id`,
  )
  return begun.length > 0
}
