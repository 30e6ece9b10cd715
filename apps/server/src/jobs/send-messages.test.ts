import { makeMessageSender, type MessageView } from '@careline/api'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { uuidIds } from '../ids.ts'
import { openTestApi, type TestApi } from '../testing/test-context.ts'
import { startSending } from './send-messages.ts'

let api: TestApi
let stop = async (): Promise<void> => undefined
beforeAll(async () => {
  api = await openTestApi({ customers: 1000 })
}, 60_000)
afterEach(() => stop())
afterAll(() => api.close())

/** Begins to send, and never again by itself: only what happens moves it. */
function start(): void {
  const sender = makeMessageSender({ campaignId: api.campaign.id, ports: api.ports, clock: api.clock })
  const log = { error: (details: object) => expect(details).toBeUndefined() }
  stop = startSending({ sender, live: api.ports.live, log }, 3_600_000)
}

const claimCall = async (agentName: string) => {
  const call = await (await api.as('agent', agentName)).calls.next()
  if (!call) throw new Error('nobody waits')
  return call
}

/** Closes a call that leaves one message. */
async function closeCall(
  { callId, fence }: Awaited<ReturnType<typeof claimCall>>,
  message: { template: string; advertising?: boolean },
): Promise<void> {
  const now = api.clock.now()
  const planned = { id: uuidIds.next(), class: 'service', advertising: false, channel: 'sms', text: 'Dạ…' } as const
  const left = { topics: [], followUps: [], messages: [{ ...planned, ...message }] }
  const wrapUp = { outcome: 'not-interested', reason: 'no-need', againAt: null, ...left } as const
  await api.ports.calls.close({ callId, fence, events: 0, now, campaignAt: now, wrapUp })
  await api.ports.live.publish({ type: 'call-changed', campaignId: api.campaign.id }, now)
}

const rowOf = async (template: string): Promise<MessageView> => {
  const rows = await (await api.as('auditor')).messages.list()
  const row = rows.find((each) => each.template === template)
  if (!row) throw new Error(`no message ${template}`)
  return row
}
const untilMoved = (
  template: string,
  from: MessageView['state'][] = ['planned', 'claimed', 'submitting', 'accepted'],
) => expect.poll(async () => from.includes((await rowOf(template)).state), { timeout: 10_000 }).toBe(false)

it('sends through the sandbox what a closed call left, as soon as it closes, and tells the pages (D17, D15)', async () => {
  start()
  const heard: string[] = []
  const unsubscribe = api.ports.live.subscribe(({ event }) => heard.push(event.type))
  const call = await claimCall('agent')
  await closeCall(call, { template: 'store-address' })
  await untilMoved('store-address')
  await expect.poll(() => heard).toContain('messages-changed')
  unsubscribe()
  const row = await rowOf('store-address')
  // The sandbox chooses by the number's ending: most are delivered.
  const expected = { '96': 'failed', '97': 'failed', '98': 'unknown' }[call.msisdn.slice(-2)] ?? 'delivered'
  expect(row.state).toBe(expected)
  expect(JSON.stringify(row)).not.toContain(call.msisdn)
  expect(Object.keys(row)).not.toContain('reference')
})

it('holds advertising SMS until 07:00 of the campaign’s clock, and sends them when the clock gets there (D13)', async () => {
  const manager = await api.as('manager')
  const calls = [await claimCall('agent'), await claimCall('another')] as const
  await manager.campaign.moveClock({ at: '2022-10-28T22:00:00+07:00' })
  expect((await manager.messages.sending()).advertisingSms).toEqual({ from: '07:00', to: '22:00', open: false })
  start()
  await closeCall(calls[0], { template: 'sms-1', advertising: true })
  await closeCall(calls[1], { template: 'app-my-mobifone' })
  await untilMoved('app-my-mobifone')
  expect((await rowOf('sms-1')).state).toBe('planned')
  await manager.campaign.moveClock({ at: '2022-10-29T07:00:00+07:00' })
  await untilMoved('sms-1')
})

it('leaves live messages planned while no channel is configured, and says so (D17)', async () => {
  const manager = await api.as('manager')
  await manager.campaign.moveClock({ at: '2022-10-31T09:00:00+07:00' })
  const row = await api.ports.campaigns.get(api.campaign.id)
  if (!row) throw new Error('no campaign')
  const call = await claimCall('third')
  await api.ports.campaigns.setMode(row.id, { mode: 'live', rehearsalAt: null, setAt: api.clock.now() })
  await closeCall(call, { template: 'package-offer' })
  const sender = makeMessageSender({ campaignId: row.id, ports: api.ports, clock: api.clock })
  await sender.run(new AbortController().signal)
  expect(await manager.messages.sending()).toMatchObject({ mode: 'live', channels: [] })
  await api.ports.campaigns.setMode(row.id, row)
  await sender.run(new AbortController().signal)
  expect((await rowOf('package-offer')).state).toBe('planned')
})
