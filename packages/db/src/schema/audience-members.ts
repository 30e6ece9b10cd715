import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/** Every customer of the snapshot as the release judged them. No foreign key crosses customers, so that a cluster can spread them by number. */
export const audienceMembers = pgTable(
  'audience_members',
  {
    audienceId: uuid('audience_id').notNull(),
    msisdn: text('msisdn').notNull(),
    /** The place in calling order, from 1; null for whoever is not queued. */
    ordinal: integer('ordinal'),
    /** The eligibility rules that do not hold, in the rule set's order. */
    unmet: text('unmet').array().notNull(),
    /** `allowed`, or why this customer may not be contacted. */
    contact: text('contact').notNull(),
    /** The call-order rule that holds, by its place; null where none does. */
    band: integer('band'),
  },
  (table) => [
    primaryKey({ name: 'audience_members_key', columns: [table.audienceId, table.msisdn] }),
    index('audience_members_order').on(table.audienceId, table.ordinal),
  ],
)
