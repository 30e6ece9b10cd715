import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { releases } from './releases.ts'
import { moment } from './time.ts'

/** The working copy of a campaign's document; at most one a campaign. */
export const drafts = pgTable('drafts', {
  campaignId: text('campaign_id')
    .primaryKey()
    .references(() => campaigns.id),
  document: jsonb('document').notNull(),
  revision: integer('revision').notNull(),
  baseReleaseId: uuid('base_release_id')
    .notNull()
    .references(() => releases.id),
  updatedAt: moment('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
})
