import type { CallEvent } from '@careline/content'
import { integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { calls } from './calls.ts'
import { moment } from './time.ts'

/** What happened in a call, in order; the call's state is these, folded over its plan. */
export const callEvents = pgTable(
  'call_events',
  {
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    seq: integer('seq').notNull(),
    event: jsonb('event').$type<CallEvent>().notNull(),
    at: moment('at').notNull(),
    campaignAt: moment('campaign_at').notNull(),
  },
  (table) => [primaryKey({ name: 'call_events_key', columns: [table.callId, table.seq] })],
)
