import type { LiveEventRow, LiveEvents } from '@careline/api'
import { asc, gt, inArray, lt, max } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { liveEvents } from '../schema/live-events.ts'

const CHANNEL = 'live_events'
const PAGE = 500
const PRUNED_AT_ONCE = 5000

/**
 * Events in the order of their commits. Subscribers of this process share one listener, which reads on from the last
 * row it gave out: a notification says that there is something, not what.
 */
export async function liveEventRepository(database: Database): Promise<LiveEvents> {
  const { drizzle } = database
  const subscribers = new Set<(row: LiveEventRow) => void>()

  async function since(lastId: number, limit: number): Promise<LiveEventRow[]> {
    return drizzle
      .select({ id: liveEvents.id, at: liveEvents.at, event: liveEvents.payload })
      .from(liveEvents)
      .where(gt(liveEvents.id, lastId))
      .orderBy(asc(liveEvents.id))
      .limit(limit)
  }
  async function lastId(): Promise<number> {
    const [row] = await drizzle.select({ id: max(liveEvents.id) }).from(liveEvents)
    return row?.id ?? 0
  }

  let given = 0
  let reading = Promise.resolve()
  const readOn = (): void => {
    // What could not be read now is read with the next notification: `given` has not moved.
    reading = reading.then(giveOut).catch(() => undefined)
  }
  async function giveOut(): Promise<void> {
    for (;;) {
      const rows = await since(given, PAGE)
      for (const row of rows) {
        given = row.id
        for (const subscriber of subscribers) subscriber(row)
      }
      if (rows.length < PAGE) return
    }
  }

  await database.listen(CHANNEL, { onNotification: readOn, onReconnect: readOn })
  given = await lastId()
  return {
    async publish(event, at) {
      await drizzle.insert(liveEvents).values({ at, payload: event })
    },
    since,
    lastId,
    async prune(moment) {
      // By id from the oldest on, so that nothing but the rows that go is read.
      const oldest = drizzle
        .select({ id: liveEvents.id, at: liveEvents.at })
        .from(liveEvents)
        .orderBy(asc(liveEvents.id))
        .limit(PRUNED_AT_ONCE)
        .as('oldest')
      const gone = await drizzle
        .delete(liveEvents)
        .where(inArray(liveEvents.id, drizzle.select({ id: oldest.id }).from(oldest).where(lt(oldest.at, moment))))
        .returning({ id: liveEvents.id })
      return gone.length
    },
    subscribe(listener) {
      subscribers.add(listener)
      return () => void subscribers.delete(listener)
    },
  }
}
