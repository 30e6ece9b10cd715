import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from './testing/client.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'
import { eventsOf, openPage, type OpenPage } from './testing/open-page.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
}, 180_000)
afterAll(() => server.end())
let hour = 9
const moveClock = (client: Client) =>
  client.mutate('campaign.moveClock', { at: `2022-10-28T${String((hour += 1)).padStart(2, '0')}:00:00+07:00` })
const clockMoves = (count: number) => (heard: OpenPage['heard']) =>
  heard.filter((message) => message.id !== null && message.row.event.type === 'mode-changed').length >= count
/** A page that surely listens: it has been told what was before. */
async function listening(client: Client): Promise<OpenPage> {
  const page = await openPage(client)
  await page.until((heard) => heard.length > 0)
  return page
}

it('tells open pages at once, and replays what a page missed', async () => {
  const [manager, agent] = await Promise.all([server.signedIn('manager'), server.signedIn('agent')])
  const page = await listening(agent)
  await moveClock(manager)
  await page.until(clockMoves(1))
  expect(eventsOf(page)).toEqual(['release-published', 'mode-changed'])
  const [first, second] = page.heard
  const back = await openPage(agent, { lastEventId: String(first?.id) })
  await back.until((heard) => heard.length > 0)
  expect(back.heard).toEqual([second])
  await Promise.all([page.close(), back.close()])
}, 60_000)

it('ends the streams of whoever signs out, gets another role or is deactivated, at once, and of nobody else', async () => {
  const administrator = await server.signedIn('admin')
  const leavers = await Promise.all(['agent', 'supervisor', 'backoffice'].map((name) => server.signedIn(name)))
  const other = await listening(await server.signedIn('manager'))
  const [out, demoted, deactivated] = await Promise.all(leavers.map((client) => listening(client)))
  const ids = await Promise.all(leavers.map((client) => client.query<{ user: { id: string } }>('session.me')))
  const change = (at: number, account: { role: string; active: boolean }) =>
    administrator.mutate('accounts.change', { id: ids[at]?.user.id, name: 'Tên', ...account })
  // The check from time to time comes after 15 seconds.
  const soon = { interval: 20, timeout: 10_000 }
  const state = { out: false, demoted: false, deactivated: false }
  void out?.ended.then(() => (state.out = true))
  void demoted?.ended.then(() => (state.demoted = true))
  void deactivated?.ended.then(() => (state.deactivated = true))

  await leavers[0]?.signOut()
  await expect.poll(() => state, soon).toEqual({ out: true, demoted: false, deactivated: false })
  await change(1, { role: 'agent', active: true })
  await expect.poll(() => state, soon).toEqual({ out: true, demoted: true, deactivated: false })
  await change(2, { role: 'backoffice', active: false })
  await expect.poll(() => state, soon).toEqual({ out: true, demoted: true, deactivated: true })

  // What was theirs is closed, and not only the stream that was open.
  expect((await leavers[1]?.query<{ user: { role: string } }>('session.me'))?.user.role).toBe('agent')
  for (const gone of [leavers[0], leavers[2]])
    await expect(gone?.query('session.me')).rejects.toMatchObject({ code: 'not-signed-in' })
  const before = other.heard.length
  await moveClock(administrator)
  await other.until((heard) => heard.length > before)
  await other.close()
}, 60_000)

it('shows who is in the draft, by page, until the page is closed; agents are told nothing of it', async () => {
  const [manager, approver, agent] = await Promise.all([
    server.signedIn('manager'),
    server.signedIn('approver'),
    server.signedIn('agent2'),
  ])
  const [mine, theirs, outside] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)]
  const page = await openPage(manager, { pageId: mine })
  const told = (count: number) => page.until((heard) => heard.length >= count)
  await told(1)
  expect(page.heard).toEqual([{ id: null, presence: { everyone: [] } }])
  const [beside, calling] = [
    await openPage(approver, { pageId: theirs }),
    await openPage(agent, { pageId: outside, lastEventId: '0' }),
  ]
  await Promise.all([beside, calling].map(({ until }) => until((heard) => heard.length > 0)))
  const place = { area: 'rules', id: 'eligibility', view: 'table' }
  await approver.mutate('presence.at', { pageId: theirs, place })
  // Somebody else's page is nobody's to move.
  await manager.mutate('presence.at', { pageId: theirs, place: { ...place, id: 'topics' } })
  await told(2)
  const user = { id: expect.any(String), name: 'Lê Quốc Bảo' }
  expect(page.heard[1]).toEqual({
    id: null,
    presence: { presence: [{ pageId: theirs, userId: expect.any(String), page: { pageId: theirs, user, place } }] },
  })
  await expect(agent.mutate('presence.at', { pageId: outside, place })).rejects.toMatchObject({ code: 'not-allowed' })
  await beside.close()
  await told(3)
  expect(page.heard[2]).toMatchObject({ presence: { presence: [{ pageId: theirs, page: null }] } })
  expect(calling.heard.every(({ id }) => id !== null)).toBe(true)
  await Promise.all([page.close(), calling.close()])
}, 60_000)

const PAGES = 200

it(`reaches ${PAGES} open pages with every event, each once and in order`, async () => {
  const [manager, agent] = await Promise.all([server.signedIn('manager'), server.signedIn('agent2')])
  const pages = await Promise.all(Array.from({ length: PAGES }, () => listening(agent)))
  const before = pages[0]?.heard.filter(({ id }) => id !== null).length ?? 0
  const moves = pages[0] ? eventsOf(pages[0]).filter((type) => type === 'mode-changed').length : 0
  await moveClock(manager)
  await moveClock(manager)
  await Promise.all(pages.map(({ until }) => until(clockMoves(moves + 2))))
  expect(new Set(pages.map(({ heard }) => JSON.stringify(heard))).size).toBe(1)
  const ids = pages[0]?.heard.map(({ id }) => Number(id)) ?? []
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b))
  expect(ids).toHaveLength(before + 2)
  await Promise.all(pages.map(({ close }) => close()))
}, 180_000)

it('ends its streams at a clean stop', async () => {
  const page = await listening(await server.signedIn('manager'))
  expect(await server.process.stop()).toBe(0)
  await page.ended
}, 60_000)
