import { Client } from 'pg'
import type { Listener, Log } from './database.ts'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000

interface PostgresListener {
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** One connection that only listens, opened when somebody first does, and opened again whenever it breaks. */
export function startPostgresListener(url: string, log: Log): PostgresListener {
  const listeners = new Map<string, Set<Listener>>()
  let connection: Promise<Client> | null = null
  let timer: NodeJS.Timeout | undefined
  let pause = FIRST_PAUSE_MS
  let closed = false

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, application_name: 'careline-listen', keepAlive: true })
    client.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(channel) ?? []) listener.onNotification(payload ?? '')
    })
    client.on('error', (error) => lost(client, error))
    client.on('end', () => lost(client))
    await client.connect()
    for (const channel of listeners.keys()) await client.query(`LISTEN "${channel}"`)
    pause = FIRST_PAUSE_MS
    return client
  }

  const gone = new WeakSet<Client>()
  function lost(client: Client, error?: Error): void {
    if (closed || gone.has(client)) return
    gone.add(client)
    log.warn({ error: error?.message }, 'The connection that hears notifications was lost; it is opened again.')
    client.end().catch(() => undefined)
    reconnect()
  }

  function reconnect(): void {
    connection = null
    if (closed || timer) return
    timer = setTimeout(() => {
      timer = undefined
      connection = connect()
      connection.then(
        () => {
          for (const set of listeners.values()) for (const listener of set) listener.onReconnect()
        },
        () => reconnect(),
      )
    }, pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }

  return {
    listen: async (channel, listener) => {
      const known = listeners.get(channel)
      if (known) known.add(listener)
      else {
        listeners.set(channel, new Set([listener]))
        if (!timer) {
          connection ??= connect().catch((error: unknown) => {
            connection = null
            throw error
          })
          await (await connection).query(`LISTEN "${channel}"`)
        }
      }
      return async () => void listeners.get(channel)?.delete(listener)
    },
    close: async () => {
      closed = true
      clearTimeout(timer)
      const client = await connection?.catch(() => null)
      if (client && !gone.has(client)) await client.end()
    },
  }
}
