import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { user } from '../schema/user.ts'

/** Selects who did something, in a query that left-joins `user` on that column. An account that is gone keeps its id as its name. */
export function person(id: PgColumn): { id: SQL<string>; name: SQL<string> } {
  return { id: sql<string>`${id}`, name: sql<string>`coalesce(${user.name}, ${id})` }
}
