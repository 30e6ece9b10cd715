import { expect, it } from 'vitest'
import { startServer, temporaryDirectory } from '../e2e/server-process.ts'
import { Client } from './testing/client.ts'

/** Reads a stream of events until `count` of them have come; resolves to their ids and types, or to what came until it ended. */
async function listen(response: Response, count: number): Promise<{ id: string; data: string }[]> {
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
      if (id && data) heard.push({ id, data })
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
