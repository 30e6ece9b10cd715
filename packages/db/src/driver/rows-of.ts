import type { SQL } from 'drizzle-orm'
import type { Queryable } from './database.ts'

/**
 * The rows of a statement in SQL. Both drivers give times as text and `bigint` as they please: cast what you select to
 * text, integer, double precision or boolean, and name `Row` accordingly.
 */
export async function rowsOf<Row>(database: Queryable, statement: SQL): Promise<Row[]> {
  const { rows } = (await database.execute(statement)) as { rows: Row[] }
  return rows
}
