import type { ImportProblem } from '@careline/api'
import { integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { imports } from './imports.ts'

/** A row that was not taken, as it stood in the file, and why; `row` as a spreadsheet counts, the header is row 1. */
export const importRejections = pgTable(
  'import_rejections',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    row: integer('row').notNull(),
    problems: jsonb('problems').$type<ImportProblem[]>().notNull(),
    cells: jsonb('cells').$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ name: 'import_rejections_key', columns: [table.importId, table.row] })],
)
