import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { imports } from './imports.ts'
import { moment } from './time.ts'

/** One import of an exclusion list; the newest is the list (D5). */
export const exclusionListVersions = pgTable(
  'exclusion_list_versions',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    listId: text('list_id').notNull(),
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    entries: integer('entries').notNull(),
    importedAt: moment('imported_at').notNull(),
  },
  (table) => [index('exclusion_list_newest').on(table.campaignId, table.listId, table.importedAt)],
)
