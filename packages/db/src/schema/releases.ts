import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { moment } from './time.ts'

/** A published campaign document. A trigger refuses every change to a row that is there. */
export const releases = pgTable(
  'releases',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    number: integer('number').notNull(),
    contentHash: text('content_hash').notNull(),
    document: jsonb('document').notNull(),
    publishedAt: moment('published_at').notNull(),
    /** No foreign key: a release outlives the account of whoever published it. */
    publishedBy: text('published_by').notNull(),
    message: text('message').notNull(),
    restoresNumber: integer('restores_number'),
    /** What was approved. No foreign key, since a review names its base release; a release is written in the transaction that ends its review. */
    reviewId: uuid('review_id'),
  },
  (table) => [
    unique('releases_number').on(table.campaignId, table.number),
    unique('releases_review').on(table.reviewId),
    check(
      'releases_reviewed',
      sql`${table.number} = 1 or ${table.restoresNumber} is not null or ${table.reviewId} is not null`,
    ),
  ],
)
