import type { SnapshotRow } from '@careline/api'
import type { Fact } from '@careline/rules'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { imports } from './imports.ts'
import { moment } from './time.ts'

/** The catalogue of snapshots; the customers of each are in a table of its own, `snapshots.snapshot_<id>`. */
export const snapshots = pgTable(
  'snapshots',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    fileName: text('file_name').notNull(),
    facts: jsonb('facts').$type<Fact[]>().notNull(),
    rows: integer('rows').notNull(),
    lists: jsonb('lists').$type<SnapshotRow['lists']>().notNull(),
    takenAt: moment('taken_at').notNull(),
  },
  (table) => [index('snapshots_campaign').on(table.campaignId, table.takenAt)],
)
