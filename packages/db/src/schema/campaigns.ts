import type { CampaignMode } from '@careline/api'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './time.ts'

/** What a campaign stands on now: its clock, its live release, its snapshot and its audience. */
export const campaigns = pgTable('campaigns', {
  id: text('id').primaryKey(),
  mode: text('mode').$type<CampaignMode>().notNull(),
  rehearsalAt: moment('rehearsal_at'),
  setAt: moment('set_at').notNull(),
  liveReleaseId: uuid('live_release_id'),
  snapshotId: uuid('snapshot_id'),
  audienceId: uuid('audience_id'),
})
