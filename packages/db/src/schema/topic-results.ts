import type { TopicResultKind } from '@careline/content'
import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { calls } from './calls.ts'

/** What a closed call made of each topic that was spoken of (D22). */
export const topicResults = pgTable(
  'topic_results',
  {
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    topic: text('topic').notNull(),
    /** The topic's place in the call. */
    position: integer('position').notNull(),
    result: text('result').$type<TopicResultKind>().notNull(),
    item: text('item'),
  },
  (table) => [primaryKey({ name: 'topic_results_key', columns: [table.callId, table.topic] })],
)
