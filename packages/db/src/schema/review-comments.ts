import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { reviews } from './reviews.ts'
import { moment } from './time.ts'

/** What somebody said of a review, of one rule of it, or of a rule set. */
export const reviewComments = pgTable(
  'review_comments',
  {
    id: uuid('id').primaryKey(),
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id),
    ruleSetId: text('rule_set_id'),
    rule: text('rule'),
    text: text('text').notNull(),
    byUserId: text('by_user_id').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('review_comments_review').on(table.reviewId, table.id)],
)
