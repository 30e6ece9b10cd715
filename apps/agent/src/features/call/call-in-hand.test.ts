import type { CallEvent } from '@careline/content'
import { expect, it } from 'vitest'
import { createCallHolder } from './call-in-hand.ts'
import type { SendResult } from './event-queue.ts'

const noted = (text: string): CallEvent => ({ type: 'noted', text })

const claimed = { callId: 'a', fence: 1, events: [] as CallEvent[] }

function wire(...replies: SendResult[]) {
  const sent: string[] = []
  const send = async (seq: number, event: CallEvent) => {
    sent.push(`${seq}:${event.type === 'noted' ? event.text : event.type}`)
    return replies.shift() ?? 'ok'
  }
  return { sent, wiring: { send, wait: async () => {} } }
}

it('stands where it stood when its page is left and opened again with what was known at the claim', async () => {
  const callInHand = createCallHolder()
  const { sent, wiring } = wire()
  const before = callInHand(claimed, wiring)
  before.record(noted('one'))
  const after = callInHand(claimed, wiring)
  expect(after.now().events).toEqual([noted('one')])
  after.record(noted('two'))
  await expect.poll(() => after.now().save).toBe('saved')
  expect(sent).toEqual(['0:one', '1:two'])
})

it('tells its page of every event and state, until the page is left', async () => {
  const { wiring } = wire()
  const call = createCallHolder()(claimed, wiring)
  const heard: string[] = []
  const leave = call.listen(() => heard.push(`${call.now().events.length} ${call.now().save}`))
  call.record(noted('one'))
  await expect.poll(() => call.now().save).toBe('saved')
  expect(heard).toEqual(['1 saved', '1 saving', '1 saved'])
  leave()
  call.stop()
  expect(heard).toHaveLength(3)
  expect(call.now()).toBe(call.now())
})

it('starts anew from the server for another call, another claim, more than was known here, or once it was stale', () => {
  const callInHand = createCallHolder()
  const { wiring } = wire()
  const first = callInHand(claimed, wiring)
  first.record(noted('one'))
  expect(callInHand({ ...claimed, fence: 2 }, wiring).now().events).toEqual([])
  expect(callInHand({ ...claimed, callId: 'b' }, wiring).now().events).toEqual([])
  const elsewhere = [noted('one'), noted('elsewhere')]
  const more = callInHand({ callId: 'b', fence: 1, events: elsewhere }, wiring)
  expect(more.now().events).toEqual(elsewhere)
  more.stop()
  expect(callInHand({ callId: 'b', fence: 1, events: elsewhere }, wiring)).not.toBe(more)
})
