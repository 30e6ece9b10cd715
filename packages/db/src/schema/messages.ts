import type { MessageRow } from '@careline/api'
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { calls } from './calls.ts'
import { moment } from './time.ts'

/** The outbox. Its unique slots keep a message from being planned twice, whoever plans it (D11, D14). */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id').notNull(),
    callId: uuid('call_id').references(() => calls.id),
    msisdn: text('msisdn').notNull(),
    template: text('template').notNull(),
    class: text('class').$type<MessageRow['class']>().notNull(),
    channel: text('channel').$type<MessageRow['channel']>().notNull(),
    text: text('text').notNull(),
    state: text('state').$type<MessageRow['state']>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('messages_call_slot').on(table.callId, table.template),
    uniqueIndex('messages_campaign_slot')
      .on(table.campaignId, table.msisdn, table.template)
      .where(sql`class = 'campaign'`),
    index('messages_campaign').on(table.campaignId, table.id),
  ],
)
