import type { CampaignMode } from '@careline/api'
import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './time.ts'

/** What a campaign stands on now: its clock, its live release, its snapshot and its audience. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: text('id').primaryKey(),
    mode: text('mode').$type<CampaignMode>().notNull(),
    rehearsalAt: moment('rehearsal_at'),
    setAt: moment('set_at').notNull(),
    liveReleaseId: uuid('live_release_id'),
    /** What a draft that begins now counts on from: past every revision of those before, and past every release. */
    draftRevision: integer('draft_revision').notNull().default(0),
    snapshotId: uuid('snapshot_id'),
    audienceId: uuid('audience_id'),
    /** While it is set nobody is claimed and nothing is sent. */
    pausedAt: moment('paused_at'),
    pausedBy: text('paused_by'),
    pauseReason: text('pause_reason'),
  },
  (table) => [
    check(
      'campaigns_pause_whole',
      sql`num_nonnulls(${table.pausedAt}, ${table.pausedBy}, ${table.pauseReason}) in (0, 3)`,
    ),
  ],
)
