import type { PGlite } from '@electric-sql/pglite'
import { renderSql, type SqlFragment, type SqlParts, sqlConcat, sqlJoin } from '../compile/sql/sql-fragment.ts'

/** One column of answers for each fragment, one row for each customer: all fragments share one statement. */
export async function askSql(database: PGlite, fragments: SqlFragment[]): Promise<unknown[][]> {
  const columns: SqlParts[] = fragments.map((fragment, index) => sqlConcat(fragment.parts, ` AS answer_${index}`))
  const { text, values } = renderSql(sqlConcat('SELECT ', sqlJoin(columns, ', '), ' FROM customer ORDER BY "row"'))
  const { rows } = await database.query<unknown[]>(text, values, { rowMode: 'array' })
  return rows
}
