import type { PartChange } from '@careline/campaign'
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { drafts } from './drafts.ts'
import { moment } from './time.ts'

/** Each save of the draft: who made it, and what it changed, so that an earlier revision can be had again. Ends with the draft. */
export const draftEdits = pgTable(
  'draft_edits',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => drafts.campaignId, { onDelete: 'cascade' }),
    /** The revision that this save made. */
    revision: integer('revision').notNull(),
    byUserId: text('by_user_id').notNull(),
    at: moment('at').notNull(),
    changes: jsonb('changes').$type<PartChange[]>().notNull(),
  },
  (table) => [primaryKey({ name: 'draft_edits_key', columns: [table.campaignId, table.revision] })],
)
