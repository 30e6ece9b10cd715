import type { Outbox } from '@careline/api'
import { sql } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { beginSubmission, claimMessages } from '../outbox/claim.ts'
import { lapseMessages, reportMessage, settleMessage } from '../outbox/outcome.ts'

export function outboxRepository({ drizzle }: Database): Outbox {
  return {
    claim: (input) => claimMessages(drizzle, input),
    begin: (input) => beginSubmission(drizzle, input),
    settle: (input) => settleMessage(drizzle, input),
    async giveBack({ id, fence }) {
      await rowsOf(
        drizzle,
        sql`update messages set state = 'planned', awaited_until = null
          where id = ${id}::uuid and fence = ${fence}::int and state = 'claimed'`,
      )
    },
    report: (input) => reportMessage(drizzle, input),
    lapse: (now) => lapseMessages(drizzle, now),
  }
}
