import type { LiveEventRow } from '@careline/api'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { liveEventRepository } from '../repositories/live-events.ts'
import { START } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'

it('hears again after its connection was cut, and gives out what was missed', async () => {
  const [postgres] = testDatabases().filter(({ engine }) => engine === 'PostgreSQL')
  if (!postgres) throw new Error('PostgreSQL is one of the engines.')
  const database = await postgres.open()
  const live = await liveEventRepository(database)
  const heard: LiveEventRow['event'][] = []
  live.subscribe(({ event }) => heard.push(event))
  const event = (campaignId: string) => ({ type: 'mode-changed', campaignId }) as const
  await live.publish(event('before'), START)
  await expect.poll(() => heard).toEqual([event('before')])
  await database.drizzle.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'careline-listen' and datname = current_database()`)
  await live.publish(event('while away'), START)
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual([event('before'), event('while away')])
  await live.publish(event('after'), START)
  await expect.poll(() => heard).toHaveLength(3)
  await database.close()
})
