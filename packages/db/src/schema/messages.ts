import type { CampaignMode, MessageFailure, MessageRow } from '@careline/api'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
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
    /** Held to the hours of the law (D13). */
    advertising: boolean('advertising').notNull(),
    /** The campaign's mode when it was planned: what a rehearsal planned is never sent for real (D17). */
    mode: text('mode').$type<CampaignMode>().notNull(),
    channel: text('channel').$type<MessageRow['channel']>().notNull(),
    text: text('text').notNull(),
    state: text('state').$type<MessageRow['state']>().notNull(),
    failure: text('failure').$type<MessageFailure>(),
    /** Rises with every claim; what is written under an older one is refused. */
    fence: integer('fence').notNull().default(0),
    /** Until when its holder is waited for: the server that claimed it, or the gateway that accepted it. Real time. */
    awaitedUntil: moment('awaited_until'),
    /** Not tried again before. Real time. */
    notBefore: moment('not_before'),
    /** What the gateway calls it. */
    reference: text('reference'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('messages_call_slot').on(table.callId, table.template),
    uniqueIndex('messages_campaign_slot')
      .on(table.campaignId, table.msisdn, table.template)
      .where(sql`class = 'campaign'`),
    index('messages_campaign').on(table.campaignId, table.id),
    index('messages_planned')
      .on(table.campaignId, table.id)
      .where(sql`state = 'planned'`),
    index('messages_awaited')
      .on(table.awaitedUntil)
      .where(sql`awaited_until is not null`),
    index('messages_reference')
      .on(table.channel, table.reference)
      .where(sql`reference is not null`),
  ],
)
