import type { LiveEventRow, PresenceMessage } from '@careline/api'
import type { Client } from './client.ts'

export type Heard = { id: string; row: LiveEventRow } | { id: null; presence: PresenceMessage }

/** A page's stream of events, as a browser reads it. */
export interface OpenPage {
  /** All that it has heard, in order. */
  heard: Heard[]
  /** Resolves once what has been heard is so; rejects where the stream ends before. */
  until(holds: (heard: Heard[]) => boolean): Promise<void>
  /** Resolves once the server has ended the stream. */
  ended: Promise<void>
  /** Closes the connection, as a page that is closed does. */
  close(): Promise<void>
}

export async function openPage(
  client: Client,
  input: { lastEventId?: string; pageId?: string } = { lastEventId: '0' },
): Promise<OpenPage> {
  const search = encodeURIComponent(JSON.stringify(input))
  const response = await client.send('GET', `/api/trpc/live.events?input=${search}`, undefined, {
    accept: 'text/event-stream',
  })
  if (!response.ok || !response.body) throw new Error(`No stream: ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  const nudge = () => waiting.forEach((look) => look())
  let over = false
  async function read(): Promise<void> {
    let text = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      text += value
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const message = readBlock(text.slice(0, end))
        text = text.slice(end + 2)
        if (message) heard.push(message)
      }
      nudge()
    }
  }
  const ended = read()
    .catch(() => undefined)
    .finally(() => {
      over = true
      nudge()
    })
  return {
    heard,
    until: (holds) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (holds(heard)) resolve()
          else if (over) reject(new Error(`The stream ended after ${JSON.stringify(heard)}`))
          else return
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
    ended,
    close: () => reader.cancel(),
  }
}

/** Null for what keeps the connection going: its beginning, pings, ids to go on from. */
function readBlock(block: string): Heard | null {
  const data = /^data: (.+)$/m.exec(block)?.[1]
  if (data === undefined || /^event: /m.test(block)) return null
  const id = /^id: (.+)$/m.exec(block)?.[1]
  return id === undefined
    ? { id: null, presence: JSON.parse(data) as PresenceMessage }
    : { id, row: JSON.parse(data) as LiveEventRow }
}

export const eventsOf = ({ heard }: OpenPage): string[] =>
  heard.flatMap((message) => (message.id === null ? [] : [message.row.event.type]))
