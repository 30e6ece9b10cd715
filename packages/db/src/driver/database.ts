import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** What both engines' drizzle handles have in common; repositories use nothing else. */
export type Handle = PgDatabase<PgQueryResultHKT, Record<string, never>>
/** The database itself, or a transaction of it. */
export type Queryable = Pick<Handle, 'execute' | 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>

/** A subset of pino's logger. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

export interface Listener {
  onNotification(payload: string): void
  /** The connection was lost and is back: what was notified in between was not heard. */
  onReconnect(): void
}

/** One open database, embedded or PostgreSQL: the same schema, the same migrations, the same SQL. */
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  /** Real time; what an embedded database holds from before is of no living process. */
  readonly openedAt: Date
  readonly drizzle: Handle
  /** Hears `channel` until the returned function is called. */
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>
  /**
   * Runs `COPY target FROM STDIN` with `data` in PostgreSQL's text format, as one statement of its own: all of it or nothing.
   * `target` is SQL (table and columns) and must never come from a person.
   */
  copyIn(target: string, data: string): Promise<void>
  /** Brings the schema up to date; servers that start together wait for each other. */
  migrate(): Promise<void>
  /** Resolves once the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface OpenDatabaseOptions {
  /** `postgres://…`; without it the embedded database in `dataDirectory` is used, and in memory where that is missing too. */
  url?: string | undefined
  dataDirectory?: string | undefined
  /** Loads the embedded database from this dump (`.tar`) before it opens; for tests. */
  dump?: Uint8Array | undefined
  log: Log
}
