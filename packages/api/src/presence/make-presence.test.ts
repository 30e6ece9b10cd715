import { expect, it, onTestFinished } from 'vitest'
import type { DraftPlace, PresenceNews, ServerBus } from '../ports/presence.ts'
import { makePresence } from './make-presence.ts'

const [LAN, BINH] = [
  { id: 'lan', name: 'Lê Lan' },
  { id: 'binh', name: 'Trần Thị B' },
]
const [TAB, OTHER_TAB] = ['a'.repeat(32), 'b'.repeat(32)]
const place = (id: string): DraftPlace => ({ area: 'rules', id, view: 'sentences' })

/** Servers that hear each other at once; `deaf` ones hear nothing. */
function makeServers() {
  const listeners = new Map<string, Parameters<ServerBus['hear']>[0]>()
  const deaf = new Set<string>()
  const clock = { at: 0, now: () => new Date(clock.at) }
  const start = (serverId: string, beatMs = 1e6) => {
    const presence = makePresence({
      clock,
      serverId,
      beatMs,
      bus: {
        async tell(texts) {
          for (const text of texts) for (const [id, { onText }] of listeners) if (!deaf.has(id)) onText(text)
        },
        hear(listener) {
          listeners.set(serverId, listener)
          return () => listeners.delete(serverId)
        },
      },
    })
    onTestFinished(() => presence.stop())
    return presence
  }
  return { start, deaf, clock, listeners }
}
const where = ({ pages }: { pages: () => { user: { name: string }; place: DraftPlace }[] }) =>
  pages().map(({ user, place: { id } }) => `${user.name}: ${id}`)

it('shows a page once it says where it is, where it goes, and no more once its last stream has ended', () => {
  const presence = makeServers().start('one')
  const heard: PresenceNews[] = []
  presence.subscribe((news) => heard.push(news))
  const [leave, leaveAgain] = [presence.open(TAB, BINH), presence.open(TAB, BINH)]
  expect(where(presence)).toEqual([])
  presence.at(TAB, 'binh', place('gifts'))
  presence.at(TAB, 'binh', place('gifts'))
  presence.at(TAB, 'binh', place('topics'))
  expect(where(presence)).toEqual(['Trần Thị B: topics'])
  leave()
  leave()
  expect(where(presence)).toEqual(['Trần Thị B: topics'])
  leaveAgain()
  expect(where(presence)).toEqual([])
  expect(heard.map(({ page }) => page?.place.id ?? null)).toEqual(['gifts', 'topics', null])
})

it('takes no word for a page but from whose page it is', () => {
  const presence = makeServers().start('one')
  presence.open(TAB, BINH)
  presence.at(TAB, 'lan', place('gifts'))
  presence.at(OTHER_TAB, 'binh', place('gifts'))
  expect(where(presence)).toEqual([])
})

it('tells other servers of its pages, those that start later too, and takes a page’s word by any of them', async () => {
  const { start } = makeServers()
  const one = start('one')
  const leave = one.open(TAB, BINH)
  one.at(TAB, 'binh', place('gifts'))
  const two = start('two')
  two.open(OTHER_TAB, LAN)
  two.at(OTHER_TAB, 'lan', place('topics'))
  expect(where(two).toSorted()).toEqual(['Lê Lan: topics', 'Trần Thị B: gifts'])
  expect(where(one).toSorted()).toEqual(where(two).toSorted())
  two.at(TAB, 'binh', place('packages'))
  expect(where(two)).toContain('Trần Thị B: packages')
  leave()
  expect(where(two)).toEqual(['Lê Lan: topics'])
  await two.stop()
  expect(where(one)).toEqual([])
})

it('keeps a page that came back by another server when its old stream ends', () => {
  const { start } = makeServers()
  const [one, two] = [start('one'), start('two')]
  const leaveOne = one.open(TAB, BINH)
  one.at(TAB, 'binh', place('gifts'))
  two.open(TAB, BINH)
  two.at(TAB, 'binh', place('topics'))
  leaveOne()
  expect([where(one), where(two)]).toEqual([['Trần Thị B: topics'], ['Trần Thị B: topics']])
})

it('forgets a page that has not spoken for long, and a server that has not: a connection may die without a word', async () => {
  const { start, deaf, clock } = makeServers()
  const [one, two] = [start('one', 1), start('two', 1)]
  one.open(TAB, BINH)
  one.at(TAB, 'binh', place('gifts'))
  two.open(OTHER_TAB, LAN)
  two.at(OTHER_TAB, 'lan', place('topics'))
  deaf.add('two')
  clock.at = 60_000
  one.at(TAB, 'binh', place('gifts'))
  await expect.poll(() => where(two)).toEqual(['Lê Lan: topics'])
  clock.at = 120_000
  await expect.poll(() => where(one)).toEqual(['Trần Thị B: gifts'])
  clock.at = 200_000
  await expect.poll(() => where(one)).toEqual([])
})

it('asks and tells anew after what it may have missed, and takes no notice of words that it does not know', () => {
  const { start, deaf, listeners } = makeServers()
  const [one, two] = [start('one'), start('two')]
  deaf.add('two')
  one.open(TAB, BINH)
  one.at(TAB, 'binh', place('gifts'))
  expect(where(two)).toEqual([])
  deaf.delete('two')
  listeners.get('two')?.onReconnect()
  expect(where(two)).toEqual(['Trần Thị B: gifts'])
  for (const text of ['', '{}', '{"from":"three","words":{"say":"sing"}}']) listeners.get('two')?.onText(text)
  expect(where(two)).toEqual(['Trần Thị B: gifts'])
})
