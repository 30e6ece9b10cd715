import type { FollowUpRow } from '@careline/api'
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { calls } from './calls.ts'
import { moment } from './time.ts'

/** A dated duty that a call leaves behind. */
export const followUps = pgTable(
  'follow_ups',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id').notNull(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    msisdn: text('msisdn').notNull(),
    kind: text('kind').notNull(),
    owner: text('owner').$type<FollowUpRow['owner']>().notNull(),
    state: text('state').$type<FollowUpRow['state']>().notNull(),
    dueAt: moment('due_at'),
    details: jsonb('details').$type<Record<string, string>>().notNull(),
    createdAt: moment('created_at').notNull(),
    doneAt: moment('done_at'),
    doneBy: text('done_by'),
  },
  (table) => [index('follow_ups_campaign').on(table.campaignId, table.state, table.id)],
)
