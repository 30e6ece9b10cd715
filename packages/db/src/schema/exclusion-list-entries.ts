import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/** The phone numbers of a list version. They come in before their version does, so there is no foreign key. */
export const exclusionListEntries = pgTable(
  'exclusion_list_entries',
  { versionId: uuid('version_id').notNull(), msisdn: text('msisdn').notNull() },
  (table) => [primaryKey({ name: 'exclusion_list_entries_key', columns: [table.versionId, table.msisdn] })],
)
