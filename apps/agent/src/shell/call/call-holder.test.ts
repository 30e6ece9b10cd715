import type { CallEvent } from '@careline/content'
import { expect, it } from 'vitest'
import type { CallView } from '../../api.ts'
import { createCallHolder } from './call-holder.ts'
import type { SendResult } from './event-queue.ts'

const noted = (text: string): CallEvent => ({ type: 'noted', text })

const claimed = { callId: 'a', fence: 1, events: [] as CallEvent[] } as unknown as CallView
const elsewhere: CallView = { ...claimed, events: [noted('one'), noted('elsewhere')] }

function hold(...replies: (SendResult | 'offline')[]) {
  const sent: string[] = []
  const holder = createCallHolder(() => ({
    send: async (seq, event) => {
      sent.push(`${seq}:${event.type === 'noted' ? event.text : event.type}`)
      const reply = replies.shift() ?? 'ok'
      if (reply === 'offline') return new Promise(() => {})
      return reply
    },
    wait: async () => {},
  }))
  const take = (view: CallView) => {
    holder.take(view)
    return holder.now().held
  }
  return { sent, holder, take }
}

it('stands where it stood when its page is left and opened again with what was known at the claim', async () => {
  const { sent, take } = hold()
  take(claimed)?.record(noted('one'))
  const after = take(claimed)
  expect(after?.now().events).toEqual([noted('one')])
  after?.record(noted('two'))
  await expect.poll(() => after?.now().save).toBe('saved')
  expect(sent).toEqual(['0:one', '1:two'])
})

it('keeps what is being written until an event says it', () => {
  const call = hold().take(claimed)
  call?.draft({ note: 'on' })
  call?.draft({ step: { at: 's-0', option: null, values: { address: '12' } } })
  expect(Object.keys(call?.now().drafts ?? {})).toEqual(['note', 'step'])
  call?.record(noted('one'))
  expect(Object.keys(call?.now().drafts ?? {})).toEqual(['step'])
  call?.record({ type: 'answered', step: 's', fields: { address: '12' } })
  expect(call?.now().drafts).toEqual({})
})

it('tells its page of every event and state, until the page is left', async () => {
  const call = hold().take(claimed)
  if (!call) throw new Error('no call')
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

it('goes on from what another tab has stored, and keeps what is being written here', () => {
  const { holder, take } = hold()
  take(claimed)?.draft({ note: 'half a se' })
  const more = take(elsewhere)
  expect(more?.now().events).toEqual(elsewhere.events)
  expect(more?.now().drafts).toEqual({ note: 'half a se' })
  expect(holder.now().lost).toBeNull()
})

it('loses the call that another tab has gone on with while something was on its way here, and keeps that to be read', () => {
  const { holder, take } = hold('offline')
  const call = take(claimed)
  call?.record(noted('here'))
  take(elsewhere)
  expect(holder.now()).toEqual({ held: null, lost: call })
  expect(call?.unsent()).toEqual([noted('here')])
  holder.dismiss()
  expect(take(elsewhere)?.now().events).toEqual(elsewhere.events)
})

it('loses the call that the server refuses, and takes nothing more for it', async () => {
  const { holder, take } = hold('stale')
  const call = take(claimed)
  call?.record(noted('too late'))
  await expect.poll(() => holder.now().lost).toBe(call)
  expect(holder.now().held).toBeNull()
  call?.record(noted('later still'))
  expect(call?.unsent()).toEqual([noted('too late')])
})

it('loses the call that the server has another one in the place of, and none that was closed', () => {
  const { holder, take } = hold()
  const call = take(claimed)
  const next = take({ ...claimed, callId: 'b' })
  expect(holder.now()).toEqual({ held: next, lost: call })
  holder.dismiss()
  holder.letGo()
  take({ ...claimed, callId: 'c' })
  expect(holder.now().lost).toBeNull()
})

it('keeps nothing for somebody else', () => {
  const { holder, take } = hold()
  holder.belongTo('lan')
  const call = take(claimed)
  holder.belongTo('lan')
  expect(holder.now().held).toBe(call)
  holder.belongTo('hoa')
  expect(holder.now()).toEqual({ held: null, lost: null })
  expect(call?.now().save).toBe('stale')
})
