import type { ServerBus } from '@careline/api'
import { sql } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'

const CHANNEL = 'servers'

/** What servers on this database tell each other, by notifications alone: no table holds any of it. */
export async function serverBus(database: Database): Promise<ServerBus> {
  const listeners = new Set<Parameters<ServerBus['hear']>[0]>()
  await database.listen(CHANNEL, {
    onNotification: (text) => listeners.forEach(({ onText }) => onText(text)),
    onReconnect: () => listeners.forEach(({ onReconnect }) => onReconnect()),
  })
  return {
    async tell(texts) {
      await database.drizzle.execute(
        sql`select pg_notify(${CHANNEL}, text) from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) as told (text)`,
      )
    },
    hear(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
