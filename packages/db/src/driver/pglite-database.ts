import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Database, Handle, Listener, OpenDatabaseOptions } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { migrationsFolder } from './migrations-folder.ts'
import { PgliteClient } from './pglite-client.ts'

/** An embedded database; `dump` gives its files as a `.tar`, from which another one can be opened. */
export interface PgliteDatabase extends Database {
  readonly kind: 'pglite'
  dump(): Promise<Uint8Array>
}

/** Opens PGlite in a thread of its own, in a directory that no other process holds, or in memory. */
export async function openPgliteDatabase(
  options: Pick<OpenDatabaseOptions, 'dataDirectory' | 'dump' | 'log'>,
): Promise<PgliteDatabase> {
  const { dataDirectory, dump } = options
  if (dataDirectory !== undefined) mkdirSync(dataDirectory, { recursive: true })
  const unlock = dataDirectory === undefined ? () => undefined : lockDirectory(dataDirectory)
  const listeners = new Map<string, Set<Listener>>()
  let client: PgliteClient
  try {
    const directory = dataDirectory === undefined ? undefined : path.join(dataDirectory, 'pglite')
    client = await PgliteClient.open({ directory, dump }, (channel, payload) => {
      for (const listener of listeners.get(channel) ?? []) listener.onNotification(payload)
    })
  } catch (error) {
    unlock()
    throw error
  }
  // The client has the part of PGlite's shape that drizzle's driver uses; the contract suite runs every query through it.
  const handle = drizzle(client as unknown as PGlite)
  return {
    kind: 'pglite',
    openedAt: new Date(),
    drizzle: handle as unknown as Handle,
    listen: async (channel, listener) => {
      const known = listeners.get(channel)
      if (known) known.add(listener)
      else {
        listeners.set(channel, new Set([listener]))
        await client.listen('listen', channel)
      }
      return async () => void listeners.get(channel)?.delete(listener)
    },
    copyIn: (target, data) => client.copy(`COPY ${target} FROM '/dev/blob'`, data),
    migrate: () => migrate(handle, { migrationsFolder }),
    ping: async () => void (await client.query('select 1')),
    dump: () => client.dump(),
    close: async () => {
      await client.close()
      unlock()
    },
  }
}
