import process from 'node:process'
import { expect, it } from 'vitest'
import { startServer, temporaryDirectory } from '../e2e/server-process.ts'
import { Client } from './testing/client.ts'

/** Reads a stream of events until `count` of them have come; resolves to their ids and types, or to what came until it ended. */
async function listen(
  response: Response,
  count: number,
  hear: () => void = () => undefined,
): Promise<{ id: string; data: string }[]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const heard: { id: string; data: string }[] = []
  let text = ''
  while (reader && heard.length < count) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end)
      text = text.slice(end + 2)
      const id = /^id: (.*)$/m.exec(block)?.[1]
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (id && data) {
        heard.push({ id, data })
        hear()
      }
    }
  }
  return heard
}

const subscribe = (client: Client, lastEventId?: string) =>
  client.send(
    'GET',
    `/api/trpc/live.events${lastEventId === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify({ lastEventId }))}`}`,
    undefined,
    { accept: 'text/event-stream' },
  )

it('tells open pages at once, replays what a page missed, and ends its streams at a clean stop', async () => {
  const directory = await temporaryDirectory()
  const server = await startServer(directory.path)
  try {
    const [manager, agent] = [new Client(server.url), new Client(server.url)]
    await Promise.all([manager.signIn('manager'), agent.signIn('agent')])
    const stream = await subscribe(agent, '0')
    const first = listen(stream, 2)
    await manager.mutate('campaign.moveClock', { at: '2022-10-28T10:00:00+07:00' })
    const heard = await first
    expect(heard.map(({ data }) => (JSON.parse(data) as { event: { type: string } }).event.type)).toEqual([
      'release-published',
      'mode-changed',
    ])
    const replay = await listen(await subscribe(agent, heard[0]?.id), 1)
    expect(replay).toEqual([heard[1]])

    const open = listen(await subscribe(agent), 1)
    expect(await server.stop()).toBe(0)
    expect(await open).toEqual([])
  } finally {
    await server.kill()
    await directory.remove()
  }
}, 180_000)

/** A page that is told what was before, so that it surely listens, and then one event more. */
async function openPage(client: Client): Promise<{ heard: Promise<{ id: string; data: string }[]> }> {
  const stream = await subscribe(client, '0')
  return new Promise((resolve) => {
    const heard = listen(stream, 2, () => resolve({ heard }))
  })
}

it('ends the stream of whoever signs out, at once, and of nobody else', async () => {
  const directory = await temporaryDirectory()
  const server = await startServer(directory.path)
  try {
    const [manager, agent] = [new Client(server.url), new Client(server.url)]
    await Promise.all([manager.signIn('manager'), agent.signIn('agent')])
    const [mine, other] = await Promise.all([openPage(agent), openPage(manager)])
    const asked = Date.now()
    await agent.signOut()
    expect(await mine.heard).toHaveLength(1)
    // The check from time to time comes after 15 seconds.
    expect(Date.now() - asked).toBeLessThan(10_000)
    await manager.mutate('campaign.moveClock', { at: '2022-10-28T10:00:00+07:00' })
    expect(await other.heard).toHaveLength(2)
  } finally {
    await server.kill()
    await directory.remove()
  }
}, 180_000)

const PAGES = process.env['CARELINE_TEST_SIZE'] === 'long' ? 200 : 40

it(`reaches ${PAGES} open pages with a publish, each once`, async () => {
  const directory = await temporaryDirectory()
  const server = await startServer(directory.path)
  try {
    const [manager, agent] = [new Client(server.url), new Client(server.url)]
    await Promise.all([manager.signIn('manager'), agent.signIn('agent')])
    const pages = await Promise.all(Array.from({ length: PAGES }, () => openPage(agent)))
    const published = Date.now()
    await manager.mutate('campaign.moveClock', { at: '2022-10-28T10:00:00+07:00' })
    const all = await Promise.all(pages.map(({ heard }) => heard))
    expect(Date.now() - published).toBeLessThan(5_000)
    const [before, news] = all[0] ?? []
    expect(all).toEqual(Array.from({ length: PAGES }, () => [before, news]))
    expect(await listen(await subscribe(agent, before?.id), 1)).toEqual([news])
  } finally {
    await server.kill()
    await directory.remove()
  }
}, 180_000)
