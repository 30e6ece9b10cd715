import type { ImportKind, ImportProblem, ImportRow, ImportState } from '@careline/api'
import { type AnyPgColumn, bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { moment } from './time.ts'

/** One file on its way in, and how it ended. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    kind: text('kind').$type<ImportKind>().notNull(),
    listId: text('list_id'),
    fileName: text('file_name').notNull(),
    policy: text('policy').$type<ImportRow['policy']>().notNull(),
    state: text('state').$type<ImportState>().notNull(),
    bytesTotal: bigint('bytes_total', { mode: 'number' }),
    bytesRead: bigint('bytes_read', { mode: 'number' }).notNull().default(0),
    rowsRead: integer('rows_read').notNull().default(0),
    rowsAccepted: integer('rows_accepted').notNull().default(0),
    rowsRejected: integer('rows_rejected').notNull().default(0),
    problem: jsonb('problem').$type<ImportProblem>(),
    header: jsonb('header').$type<string[]>(),
    /** The import whose rejected rows this file has, mended: its customers are taken over. */
    mends: uuid('mends').references((): AnyPgColumn => imports.id),
    rowsKept: integer('rows_kept').notNull().default(0),
    /** The snapshot or list version that the rows go into; visible as such only once the import is done. */
    targetId: uuid('target_id'),
    startedAt: moment('started_at').notNull(),
    startedBy: text('started_by').notNull(),
    finishedAt: moment('finished_at'),
    /** Renewed while the file is read: an import whose heart stopped is interrupted. */
    heartbeatAt: moment('heartbeat_at').notNull(),
  },
  (table) => [index('imports_campaign').on(table.campaignId, table.startedAt)],
)
