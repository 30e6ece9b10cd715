import type { CallEvent } from '@careline/content'
import { describe, expect, it } from 'vitest'
import { createEventQueue, type SaveState, type SendResult } from './event-queue.ts'

const answer = (step: string): CallEvent => ({ type: 'answered', step, fields: {} })

function record(replies: (SendResult | 'offline')[]) {
  const sent: string[] = []
  const states: SaveState[] = []
  const queue = createEventQueue(3, {
    send: async (seq, event) => {
      const reply = replies.shift() ?? 'ok'
      sent.push(`${seq}:${event.type === 'answered' ? event.step : event.type}:${reply}`)
      if (reply === 'offline') throw new Error('no connection')
      return reply
    },
    wait: async () => {},
    onState: (state) => states.push(state),
  })
  return { queue, sent, states }
}

describe('event queue', () => {
  it('sends in order, each at the next place', async () => {
    const { queue, sent, states } = record([])
    queue.push(answer('a'))
    queue.push(answer('b'))
    expect(await queue.settled()).toBe('saved')
    expect(sent).toEqual(['3:a:ok', '4:b:ok'])
    expect(states).toEqual(['saving', 'saved'])
  })

  it('keeps an event through a lost connection and sends it at the same place', async () => {
    const { queue, sent, states } = record(['offline', 'offline', 'ok'])
    queue.push(answer('a'))
    queue.push(answer('b'))
    expect(await queue.settled()).toBe('saved')
    expect(sent).toEqual(['3:a:offline', '3:a:offline', '3:a:ok', '4:b:ok'])
    expect(states).toEqual(['saving', 'retrying', 'saved'])
  })

  it('keeps an event while the session has ended, and says so', async () => {
    const { queue, sent, states } = record(['signed-out', 'ok'])
    queue.push(answer('a'))
    expect(await queue.settled()).toBe('saved')
    expect(sent).toEqual(['3:a:signed-out', '3:a:ok'])
    expect(states).toEqual(['saving', 'signed-out', 'saved'])
  })

  it('never turns back to saved once it was told that the call is stale', async () => {
    const { queue, states } = record(['ok'])
    queue.push(answer('a'))
    queue.stop()
    expect(await queue.settled()).toBe('stale')
    expect(states.at(-1)).toBe('stale')
  })

  it('stops at a stale call and says so', async () => {
    const { queue, sent } = record(['ok', 'stale'])
    queue.push(answer('a'))
    queue.push(answer('b'))
    queue.push(answer('c'))
    expect(await queue.settled()).toBe('stale')
    expect(sent).toEqual(['3:a:ok', '4:b:stale'])
  })
})
