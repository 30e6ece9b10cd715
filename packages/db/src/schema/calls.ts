import type { CallState } from '@careline/api'
import type { CallOutcome } from '@careline/content'
import type { Facts } from '@careline/rules'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { releases } from './releases.ts'
import { moment } from './time.ts'

/** One customer with one agent. The two partial indexes decide races: one open call a customer, one an agent. */
export const calls = pgTable(
  'calls',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id').notNull(),
    msisdn: text('msisdn').notNull(),
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    snapshotId: uuid('snapshot_id').notNull(),
    agentId: text('agent_id').notNull(),
    state: text('state').$type<CallState>().notNull(),
    attempt: integer('attempt').notNull(),
    fence: integer('fence').notNull(),
    leaseUntil: moment('lease_until').notNull(),
    claimedAt: moment('claimed_at').notNull(),
    campaignAt: moment('campaign_at').notNull(),
    facts: jsonb('facts').$type<Facts>().notNull(),
    plan: jsonb('plan'),
    outcome: text('outcome').$type<CallOutcome>(),
    reason: text('reason'),
    closedAt: moment('closed_at'),
  },
  (table) => [
    uniqueIndex('calls_open_customer')
      .on(table.campaignId, table.msisdn)
      .where(sql`state = 'open'`),
    uniqueIndex('calls_open_agent')
      .on(table.agentId)
      .where(sql`state = 'open'`),
    index('calls_customer').on(table.campaignId, table.msisdn, table.claimedAt),
    index('calls_agent_day').on(table.agentId, table.claimedAt),
    index('calls_lease')
      .on(table.leaseUntil)
      .where(sql`state = 'open'`),
  ],
)
