import { expect, it } from 'vitest'
import type { MessageRow } from '../ports/calls.ts'
import { callerAs } from '../testing/caller-as.ts'

const message: MessageRow = {
  id: '00000000-0000-7000-8000-000000000000',
  campaignId: 'c',
  callId: null,
  msisdn: '84901234567',
  template: 'sms-1',
  class: 'campaign',
  channel: 'sms',
  text: 'Kính gửi Nguyễn Thị Hoa',
  advertising: true,
  state: 'planned',
  failure: null,
  createdAt: new Date('2022-10-28T02:00:00Z'),
}

it.each([
  ['administrator', message.text],
  ['manager', message.text],
  ['supervisor', message.text],
  ['approver', null],
  ['auditor', null],
] as const)('shows %s of a message’s text: %s', async (role, text) => {
  const { messages } = callerAs(role, { calls: { messages: async () => [message] }, memberKeys: { seal: () => 'key' } })
  const [seen] = await messages.list()
  expect(seen?.text).toBe(text)
  expect(JSON.stringify(seen)).not.toContain(message.msisdn)
})
