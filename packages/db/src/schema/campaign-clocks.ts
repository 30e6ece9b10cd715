import type { CampaignMode } from '@careline/api'
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { moment } from './time.ts'

/** Each setting of a campaign's clock, so that its time at an earlier moment can be told. The newest stands in `campaigns` too. */
export const campaignClocks = pgTable(
  'campaign_clocks',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    setAt: moment('set_at').notNull(),
    mode: text('mode').$type<CampaignMode>().notNull(),
    rehearsalAt: moment('rehearsal_at'),
  },
  (table) => [primaryKey({ name: 'campaign_clocks_key', columns: [table.campaignId, table.setAt] })],
)
