import { Client } from 'pg'
import { PgliteClient } from './pglite-client.ts'

/** A database that computes and keeps nothing: statements of their own, without Careline's schema. */
export interface Calculator {
  /** Rows as arrays, in the order of the columns. */
  query(text: string, values: unknown[]): Promise<unknown[][]>
  close(): Promise<void>
}

/**
 * PostgreSQL by `url` over one connection, else PGlite in memory in a thread of its own. Nothing is migrated and no
 * table is made, so that it may be a replica or somebody else's database.
 * @throws where PostgreSQL does not answer
 */
export async function openCalculator(url?: string): Promise<Calculator> {
  if (url === undefined) {
    const client = await PgliteClient.open({ directory: undefined, dump: undefined }, () => undefined)
    return {
      query: async (text, values) => (await client.query(text, values, { rowMode: 'array' })).rows as unknown[][],
      close: () => client.close(),
    }
  }
  const client = new Client({ connectionString: url, application_name: 'careline' })
  // Without a listener, a connection that breaks between two statements would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return {
    query: async (text, values) => (await client.query<unknown[]>({ text, values, rowMode: 'array' })).rows,
    close: () => client.end(),
  }
}
