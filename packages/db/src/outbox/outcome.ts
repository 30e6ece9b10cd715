import type { MessageFailure, MessageRow, Outbox } from '@careline/api'
import { sql, type SQL } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'

type SettleInput = Parameters<Outbox['settle']>[0]
type ReportInput = Parameters<Outbox['report']>[0]

interface Outcome {
  state: MessageRow['state']
  failure?: MessageFailure
  reference?: string
  awaitedUntil?: Date
  notBefore?: Date
}

const momentOrNull = (moment: Date | undefined): SQL => sql`${moment?.toISOString() ?? null}::timestamptz`

/** What an answer makes of a message; no answer makes it unknown, for it may have been sent. */
function outcomeOf({ submission, now, retryAt, reportWithinMs }: SettleInput): Outcome {
  if (!submission) return { state: 'unknown', failure: 'no-answer' }
  if (submission.state === 'accepted') {
    const awaitedUntil = new Date(now.getTime() + reportWithinMs)
    return { state: 'accepted', reference: submission.reference, awaitedUntil }
  }
  const { code: failure, retry } = submission
  return retry && retryAt ? { state: 'planned', failure, notBefore: retryAt } : { state: 'failed', failure }
}

/** An answer that comes after its server was taken for dead is knowledge still, so long as nobody else took the message. */
export async function settleMessage(drizzle: Handle, input: SettleInput): Promise<boolean> {
  const outcome = outcomeOf(input)
  const settled = await rowsOf(
    drizzle,
    sql`update messages set state = ${outcome.state}, failure = ${outcome.failure ?? null},
        reference = ${outcome.reference ?? null}, awaited_until = ${momentOrNull(outcome.awaitedUntil)},
        not_before = ${momentOrNull(outcome.notBefore)}
      where id = ${input.id}::uuid and fence = ${input.fence}::int and state in ('submitting', 'unknown')
      returning id`,
  )
  return settled.length > 0
}

export async function reportMessage(
  drizzle: Handle,
  { channel, reference, state, code }: ReportInput,
): Promise<boolean> {
  const failure: MessageFailure | null = state === 'unknown' ? (code ?? 'no-report') : code
  const known = await rowsOf(
    drizzle,
    sql`with named as (
        select id from messages where channel = ${channel} and reference = ${reference}
      ), written as (
        update messages message set state = ${state}, failure = ${failure}, awaited_until = null from named
        where message.id = named.id and message.state in ('accepted', 'unknown')
      )
      select id::text from named`,
  )
  return known.length > 0
}

/**
 * In one statement each message takes the way of its own state. What somebody else holds at the moment is passed over:
 * two sweeps that waited for each other's rows would lock each other out. A sender that is alive after all
 * meets a fence or a state that is not its own.
 */
export async function lapseMessages(drizzle: Handle, now: Date): Promise<number> {
  const lapsed = await rowsOf(
    drizzle,
    sql`with late as materialized (
        select id from messages
        where awaited_until < ${now.toISOString()}::timestamptz and state in ('claimed', 'submitting', 'accepted')
        order by id for update skip locked
      )
      update messages message set awaited_until = null,
        state = case message.state when 'claimed' then 'planned' else 'unknown' end,
        failure = case message.state
          when 'submitting' then 'interrupted' when 'accepted' then 'no-report' else message.failure end
      from late where message.id = late.id
      returning message.id`,
  )
  return lapsed.length
}
