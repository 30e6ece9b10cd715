import type { CallRepository } from '@careline/api'
import { sql } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { violates } from '../driver/database-error.ts'
import { rowsOf } from '../driver/rows-of.ts'

type AppendInput = Parameters<CallRepository['append']>[0]
type Appended = Awaited<ReturnType<CallRepository['append']>>

/** Writes the event at its place and renews the lease in one statement; its primary key decides who was first. */
export async function appendEvent(drizzle: Handle, input: AppendInput): Promise<Appended> {
  const { callId, fence, seq, event, now, campaignAt, leaseMs } = input
  const leaseUntil = new Date(now.getTime() + leaseMs).toISOString()
  try {
    const written = await rowsOf(
      drizzle,
      sql`with held as (
        update calls set lease_until = ${leaseUntil}::timestamptz
        where id = ${callId}::uuid and fence = ${fence}::int and state = 'open'
          and (select count(*) from call_events where call_id = ${callId}::uuid) = ${seq}::int
        returning id
      )
      insert into call_events (call_id, seq, event, at, campaign_at)
      select id, ${seq}::int, ${JSON.stringify(event)}::jsonb, ${now.toISOString()}::timestamptz,
        ${campaignAt.toISOString()}::timestamptz from held
      returning seq`,
    )
    if (written.length > 0) return { ok: true }
  } catch (error) {
    if (!violates(error, 'call_events_key')) throw error
  }
  return whyNot(drizzle, input)
}

/** An event that is there already, word for word, was written before: its sender did not hear of it. */
async function whyNot(drizzle: Handle, { callId, fence, seq, event }: AppendInput): Promise<Appended> {
  const [row] = await rowsOf<{ held: boolean; closed: boolean; same: boolean }>(
    drizzle,
    sql`select call.fence = ${fence}::int and call.state <> 'lapsed' as held, call.state = 'closed' as closed,
        coalesce(there.event = ${JSON.stringify(event)}::jsonb, false) as same
      from calls call left join call_events there on there.call_id = call.id and there.seq = ${seq}::int
      where call.id = ${callId}::uuid`,
  )
  if (!row?.held) return { ok: false, reason: 'stale' }
  if (row.same) return { ok: true }
  return { ok: false, reason: row.closed ? 'closed' : 'stale' }
}
