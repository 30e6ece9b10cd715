import { expect, it } from 'vitest'
import type { LiveEvent, LiveEventRow, LiveEvents } from '../ports/live-events.ts'
import { makePresence } from '../presence/make-presence.ts'
import { liveMessages } from './live-messages.ts'

const mode: LiveEvent = { type: 'mode-changed', campaignId: 'c' }
const rowOf = (id: number, event: LiveEvent = mode): LiveEventRow => ({ id, at: new Date(0), event })

/** Live events in memory; `whileReplaying` runs between the subscription and the answer of a replay. */
function makeLive(stored: number[], whileReplaying: (tell: (id: number) => void) => void = () => undefined) {
  const listeners = new Set<(row: LiveEventRow) => void>()
  const rows = stored.map((id) => rowOf(id))
  const tell = (id: number, event?: LiveEvent) => {
    rows.push(rowOf(id, event))
    for (const listener of listeners) listener(rowOf(id, event))
  }
  let replayed = false
  const live: LiveEvents = {
    publish: async () => undefined,
    async since(lastId, limit) {
      const page = rows.filter((row) => row.id > lastId).slice(0, limit)
      if (!replayed) whileReplaying(tell)
      replayed = true
      return page
    },
    lastId: async () => rows.at(-1)?.id ?? 0,
    prune: async () => 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { live, tell, listeners }
}

const contextOf = (live: LiveEvents, sessionLives = async () => true) =>
  ({ ports: { live }, sessionLives, user: { id: 'u1' } }) as unknown as Parameters<typeof liveMessages>[0]

const from = (last: number | null) => ({ last, pageId: null })
type Messages = ReturnType<typeof liveMessages>

async function take(rows: Messages, count: number): Promise<number[]> {
  const ids: number[] = []
  while (ids.length < count) {
    const { value, done } = await rows.next()
    if (done) break
    if ('id' in value) ids.push(value.id)
  }
  return ids
}

it('first tells what was missed, then what happens, each once, also what came in between', async () => {
  const { live, tell, listeners } = makeLive([1, 2, 3], (now) => now(4))
  const stop = new AbortController()
  const rows = liveMessages(contextOf(live), from(1), stop.signal)
  expect(await take(rows, 3)).toEqual([2, 3, 4])
  tell(5)
  expect(await take(rows, 1)).toEqual([5])
  stop.abort()
  expect((await rows.next()).done).toBe(true)
  expect(listeners.size).toBe(0)
})

it('tells a new page only what happens from now on', async () => {
  const { live, tell } = makeLive([1, 2])
  const stop = new AbortController()
  const rows = liveMessages(contextOf(live), from(null), stop.signal)
  const first = take(rows, 1)
  await new Promise((resolve) => setImmediate(resolve))
  tell(3)
  expect(await first).toEqual([3])
  stop.abort()
  await rows.return(undefined)
})

it('ends when the session was signed out', async () => {
  const { live, listeners } = makeLive([])
  const rows = liveMessages(
    contextOf(live, async () => false),
    from(null),
    new AbortController().signal,
    1,
  )
  expect((await rows.next()).done).toBe(true)
  expect(listeners.size).toBe(0)
})

it('ends when the server stops', async () => {
  const { live } = makeLive([])
  const stop = new AbortController()
  const rows = liveMessages(contextOf(live), from(null), stop.signal)
  const ended = rows.next()
  stop.abort()
  expect((await ended).done).toBe(true)
})

it('asks for the session at once when something about the account has changed, and tells the page nothing of accounts', async () => {
  const { live, tell } = makeLive([])
  let lives = true
  const rows = liveMessages(
    contextOf(live, async () => lives),
    from(0),
    new AbortController().signal,
  )
  const first = rows.next()
  await new Promise((resolve) => setImmediate(resolve))
  tell(1, { type: 'account-changed', campaignId: 'c', userId: 'u1' })
  tell(2)
  expect((await first).value).toMatchObject({ id: 2 })
  lives = false
  const ended = rows.next()
  tell(3, { type: 'account-changed', campaignId: 'c', userId: 'u1' })
  expect((await ended).done).toBe(true)
})

it('keeps no more than a bounded list for a page that is slow, and misses nothing', async () => {
  const { live, tell } = makeLive([])
  const stop = new AbortController()
  const rows = liveMessages(contextOf(live), from(0), stop.signal)
  const first = rows.next()
  await new Promise((resolve) => setImmediate(resolve))
  for (let id = 1; id <= 1700; id += 1) tell(id)
  expect((await first).value).toMatchObject({ id: 1 })
  expect(await take(rows, 1699)).toEqual(Array.from({ length: 1699 }, (_, at) => at + 2))
  stop.abort()
  await rows.return(undefined)
})

it('tells a page who is in the draft, and who comes and goes; it is there itself until its stream ends', async () => {
  const { live, tell } = makeLive([])
  const bus = { tell: async () => undefined, hear: () => () => undefined }
  const presence = makePresence({ clock: { now: () => new Date(0) }, bus, serverId: 'one' })
  const [mine, theirs] = ['a'.repeat(32), 'b'.repeat(32)]
  const context = { ...contextOf(live), ports: { live, presence } } as unknown as Parameters<typeof liveMessages>[0]
  const leave = presence.open(theirs, { id: 'u2', name: 'Lê Lan' })
  presence.at(theirs, 'u2', { area: 'rules', id: 'gifts', view: 'table' })
  const stop = new AbortController()
  const messages = liveMessages(context, { last: 0, pageId: mine }, stop.signal)
  expect((await messages.next()).value).toMatchObject({ everyone: [{ pageId: theirs, place: { id: 'gifts' } }] })
  presence.at(mine, 'u1', { area: 'rules', id: 'topics', view: 'json' })
  expect((await messages.next()).value).toMatchObject({
    presence: [{ pageId: mine, page: { place: { id: 'topics' } } }],
  })
  leave()
  expect((await messages.next()).value).toMatchObject({ presence: [{ pageId: theirs, page: null }] })
  tell(1)
  expect((await messages.next()).value).toMatchObject({ id: 1 })
  const ended = messages.next()
  stop.abort()
  expect((await ended).done).toBe(true)
  expect(presence.pages()).toEqual([])
  await presence.stop()
})
