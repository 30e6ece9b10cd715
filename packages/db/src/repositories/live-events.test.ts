import type { LiveEventRow } from '@careline/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { START } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { liveEventRepository } from './live-events.ts'

describe.each(testDatabases())('live events on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('reaches every subscriber once, in order, and tells a late page what it missed', async () => {
    const live = await liveEventRepository(database)
    await live.publish({ type: 'mode-changed', campaignId: 'before' }, START)
    const seen = await live.lastId()
    const heard: LiveEventRow[] = []
    const stop = live.subscribe((row) => heard.push(row))
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => live.publish({ type: 'call-changed', campaignId: `c${at}` }, START)),
    )
    await expect.poll(() => heard.filter(({ id }) => id > seen).length).toBe(20)
    const ids = heard.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
    stop()
    await live.publish({ type: 'mode-changed', campaignId: 'after' }, START)
    const missed = await live.since(seen, 100)
    expect(missed).toHaveLength(21)
    expect(missed.at(-1)?.event).toEqual({ type: 'mode-changed', campaignId: 'after' })
    expect(await live.since(seen, 5)).toHaveLength(5)
  })

  it('asks the database as little for 200 pages as for one: there is one listener, and one reading of what is new', async () => {
    const readsOf = async (pages: number, event: string) => {
      let reads = 0
      let listeners = 0
      const drizzle = new Proxy(database.drizzle, {
        get: (handle, name) => {
          const member: unknown = Reflect.get(handle, name)
          if (name === 'select') reads += 1
          return typeof member === 'function' ? (member.bind(handle) as unknown) : member
        },
      })
      const listen: Database['listen'] = (channel, listener) => {
        listeners += 1
        return database.listen(channel, listener)
      }
      const live = await liveEventRepository({ ...database, drizzle, listen })
      const heard = Array.from({ length: pages }, () => 0)
      heard.forEach((_, page) =>
        live.subscribe((row) => {
          if (row.event.campaignId === event) heard[page] = (heard[page] ?? 0) + 1
        }),
      )
      await live.publish({ type: 'mode-changed', campaignId: event }, START)
      await expect.poll(() => heard.every((times) => times > 0)).toBe(true)
      expect(new Set(heard)).toEqual(new Set([1]))
      return { reads, listeners }
    }
    const forOne = await readsOf(1, 'one page')
    expect(forOne.listeners).toBe(1)
    expect(await readsOf(200, '200 pages')).toEqual(forOne)
  })

  it('forgets what happened before a moment, and what came after stays to be caught up with', async () => {
    const live = await liveEventRepository(database)
    const later = new Date(START.getTime() + 1)
    await live.publish({ type: 'mode-changed', campaignId: 'later' }, later)
    const last = await live.lastId()
    expect(await live.prune(START)).toBe(0)
    expect(await live.prune(later)).toBeGreaterThan(0)
    expect((await live.since(0, 500)).map(({ id }) => id)).toEqual([last])
    await live.publish({ type: 'mode-changed', campaignId: 'next' }, later)
    expect(await live.lastId()).toBeGreaterThan(last)
  })
})
