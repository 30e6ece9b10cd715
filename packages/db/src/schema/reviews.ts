import type { HoldReason, ReviewEvidence, ReviewState } from '@careline/api'
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { releases } from './releases.ts'
import { moment } from './time.ts'

/**
 * A draft as it was submitted, with all that its reviewers are shown, and what became of it. Accounts are no foreign keys: a review
 * outlives them. The checks hold whatever the code does: nobody approves or publishes what they wrote themselves.
 */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    state: text('state').$type<ReviewState>().notNull(),
    document: jsonb('document').notNull(),
    contentHash: text('content_hash').notNull(),
    draftRevision: integer('draft_revision').notNull(),
    baseReleaseId: uuid('base_release_id')
      .notNull()
      .references(() => releases.id),
    message: text('message').notNull(),
    submittedBy: text('submitted_by').notNull(),
    submittedAt: moment('submitted_at').notNull(),
    /** Everyone who edited the draft since its base release, and who submitted it. */
    authors: text('authors').array().notNull(),
    evidence: jsonb('evidence').$type<ReviewEvidence>().notNull(),
    approvedBy: text('approved_by'),
    approvedAt: moment('approved_at'),
    scheduledBy: text('scheduled_by'),
    /** When the time was set; null in what was scheduled before this was noted. */
    scheduledAt: moment('scheduled_at'),
    /** Real time, also in a rehearsal. */
    publishAt: moment('publish_at'),
    publishedBy: text('published_by'),
    heldAt: moment('held_at'),
    heldReasons: jsonb('held_reasons').$type<HoldReason[]>(),
    /** What was found when it was held back. */
    heldEvidence: jsonb('held_evidence').$type<ReviewEvidence>(),
    /** Who sent it back, withdrew it, or made it void by an edit. */
    endedBy: text('ended_by'),
    endedAt: moment('ended_at'),
    /** Those of its authors who have looked at how it stands; empty again with each step. */
    seenBy: text('seen_by').array().notNull().default([]),
  },
  (table) => [
    uniqueIndex('reviews_one_open')
      .on(table.campaignId)
      .where(sql`state in ('waiting', 'approved', 'scheduled', 'held-back')`),
    index('reviews_campaign').on(table.campaignId, table.submittedAt),
    index('reviews_due')
      .on(table.campaignId, table.publishAt)
      .where(sql`state = 'scheduled'`),
    check('reviews_submitter_is_author', sql`${table.submittedBy} = any(${table.authors})`),
    check('reviews_not_approved_by_author', sql`${table.approvedBy} <> all(${table.authors})`),
    check('reviews_not_scheduled_by_author', sql`${table.scheduledBy} <> all(${table.authors})`),
    check('reviews_not_published_by_author', sql`${table.publishedBy} <> all(${table.authors})`),
    check(
      'reviews_approved_before_published',
      sql`${table.state} not in ('approved', 'scheduled', 'published') or (${table.approvedBy} is not null and ${table.approvedAt} is not null)`,
    ),
    check(
      'reviews_scheduled_whole',
      sql`${table.state} <> 'scheduled' or (${table.scheduledBy} is not null and ${table.publishAt} is not null)`,
    ),
    check('reviews_published_whole', sql`${table.state} <> 'published' or ${table.publishedBy} is not null`),
  ],
)
