import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './time.ts'

export type QueueState = 'waiting' | 'in-call' | 'done' | 'left'

/** Where each customer stands in a campaign; it outlives audiences (D45). */
export const callQueue = pgTable(
  'call_queue',
  {
    campaignId: text('campaign_id').notNull(),
    msisdn: text('msisdn').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** `left`: fell out of the audience while waiting; comes back in with it. */
    state: text('state').$type<QueueState>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Not called before this moment of the campaign's clock. */
    notBefore: moment('not_before'),
    /** `not_before` was agreed with the customer, so an edit of the rules does not cancel it (D45). */
    agreed: boolean('agreed').notNull().default(false),
    fence: integer('fence').notNull().default(0),
  },
  (table) => [
    primaryKey({ name: 'call_queue_key', columns: [table.campaignId, table.msisdn] }),
    index('call_queue_fresh')
      .on(table.campaignId, table.ordinal)
      .where(sql`state = 'waiting' and not_before is null`),
    index('call_queue_due')
      .on(table.campaignId, table.notBefore, table.ordinal)
      .where(sql`state = 'waiting' and not_before is not null`),
  ],
)
