import type { FunnelStep } from '@careline/api'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { releases } from './releases.ts'
import { snapshots } from './snapshots.ts'
import { moment } from './time.ts'

/** What a release made of a snapshot. Rows stay; the members of superseded ones do not. */
export const audiences = pgTable(
  'audiences',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    snapshotId: uuid('snapshot_id')
      .notNull()
      .references(() => snapshots.id),
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    builtAt: moment('built_at').notNull(),
    customers: integer('customers').notNull(),
    eligible: integer('eligible').notNull(),
    queued: integer('queued').notNull(),
    contactBlocked: integer('contact_blocked').notNull(),
    funnel: jsonb('funnel').$type<FunnelStep[]>().notNull(),
  },
  (table) => [index('audiences_campaign').on(table.campaignId, table.builtAt)],
)
