import type { ClaimedMessage, Outbox } from '@careline/api'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { CAMPAIGN, newId, START } from '../testing/fixtures.ts'
import { planMessage, stateOf } from '../testing/planned-messages.ts'
import { campaignWithSnapshot } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { campaignRepository } from './campaigns.ts'
import { outboxRepository } from './outbox.ts'

const LEASE = 60_000
const DAY = 86_400_000
const later = (ms: number): Date => new Date(START.getTime() + ms)
const AT_DAY = { now: START, mode: 'rehearsal', advertisingSms: true } as const
const PHONE = '84901234500'

describe.each(testDatabases())('the outbox on $engine', ({ open }) => {
  let database: Database
  let outbox: Outbox
  let campaignId: string
  beforeAll(async () => {
    database = await open()
    outbox = outboxRepository(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    campaignId = `${CAMPAIGN}-${newId()}`
    await campaignRepository(database).ensure({ id: campaignId, mode: 'rehearsal', rehearsalAt: START, setAt: START })
  })

  const claim = (rest: Partial<Parameters<Outbox['claim']>[0]> = {}) =>
    outbox.claim({ ...AT_DAY, campaignId, channels: ['sms', 'zalo'], limit: 10, leaseMs: LEASE, ...rest })
  const claimedIds = async (rest = {}) => (await claim(rest)).claimed.map(({ id }) => id)
  const begin = ({ id, fence }: { id: string; fence: number }, rest = {}) =>
    outbox.begin({ ...AT_DAY, id, fence, leaseMs: LEASE, ...rest })
  const settle = ({ id, fence }: { id: string; fence: number }, rest: Partial<Parameters<Outbox['settle']>[0]>) =>
    outbox.settle({ id, fence, submission: null, now: START, retryAt: null, reportWithinMs: DAY, ...rest })
  const accepted = (reference: string) => ({ submission: { state: 'accepted', reference } as const })
  const begun = async (): Promise<ClaimedMessage> => {
    const [message] = (await claim()).claimed
    if (!message || !(await begin(message))) throw new Error('Nothing to send.')
    return message
  }

  it('takes a message from planned to delivered, each step once (D17)', async () => {
    const id = await planMessage(database, campaignId, PHONE)
    const { claimed, blocked } = await claim()
    expect([claimed, blocked]).toEqual([[{ id, fence: 1, channel: 'sms', msisdn: PHONE, text: 'Cửa hàng…' }], 0])
    expect(await stateOf(database, id)).toBe('claimed')
    expect(await claimedIds()).toEqual([])
    const message = { id, fence: 1 }
    expect([await begin(message), await begin(message)]).toEqual([true, false])
    expect(await stateOf(database, id)).toBe('submitting')
    expect(await settle(message, accepted('r-1'))).toBe(true)
    expect(await stateOf(database, id)).toBe('accepted')
    const report = { channel: 'sms', reference: 'r-1', state: 'delivered', code: null } as const
    expect(await outbox.report({ ...report, channel: 'zalo' })).toBe(false)
    expect([await outbox.report(report), await outbox.report(report)]).toEqual([true, true])
    await outbox.report({ ...report, state: 'failed', code: 'undeliverable' })
    expect(await stateOf(database, id)).toBe('delivered')
    expect(await claimedIds({ now: later(DAY) })).toEqual([])
  })

  it('sends nothing while the campaign is paused, not even what was claimed already', async () => {
    const campaigns = campaignRepository(database)
    await planMessage(database, campaignId, PHONE)
    const [message] = (await claim()).claimed
    if (!message) throw new Error('Nothing to send.')
    await planMessage(database, campaignId, PHONE, { template: 'identity-guide' })
    await campaigns.pause(campaignId, { at: START, byUserId: 'somebody', reason: 'Sự cố' })
    expect([await begin(message), await claimedIds()]).toEqual([false, []])
    await campaigns.resume(campaignId)
    expect([await begin(message), (await claimedIds()).length]).toEqual([true, 1])
    expect(await outbox.lapse(later(DAY))).toBe(2)
  })

  it('says of a report that comes before its reference is known to come again', async () => {
    const message = await planMessage(database, campaignId, PHONE).then(begun)
    const report = { channel: 'sms', reference: `early-${message.id}`, state: 'failed', code: 'undeliverable' } as const
    expect(await outbox.report(report)).toBe(false)
    await settle(message, accepted(report.reference))
    expect(await outbox.report(report)).toBe(true)
    expect(await stateOf(database, message.id)).toBe('failed undeliverable')
  })

  it('tries a refusal again at its time where it may, and ends others (D15)', async () => {
    const id = await planMessage(database, campaignId, PHONE)
    const busy = { submission: { state: 'failed', code: 'channel-busy', retry: true } } as const
    await settle(await begun(), { ...busy, retryAt: later(30_000) })
    expect(await stateOf(database, id)).toBe('planned channel-busy')
    expect(await claimedIds({ now: later(29_000) })).toEqual([])
    const [again] = (await claim({ now: later(30_000) })).claimed
    expect(again).toMatchObject({ id, fence: 2 })
    await begin({ id, fence: 2 })
    expect(await settle({ id, fence: 1 }, accepted('stale'))).toBe(false)
    await settle({ id, fence: 2 }, busy)
    expect(await stateOf(database, id)).toBe('failed channel-busy')
  })

  it('gives back what was claimed, and never sends again what may have been sent', async () => {
    const plan = () => planMessage(database, campaignId, PHONE)
    const [held, half, silent, waited] = [await plan(), await plan(), await plan(), await plan()]
    const fence = 1
    expect(await claimedIds()).toEqual([held, half, silent, waited])
    for (const id of [half, silent, waited]) await begin({ id, fence })
    await settle({ id: silent, fence }, { submission: null })
    await settle({ id: waited, fence }, { ...accepted('never reported') })
    expect(await outbox.lapse(later(LEASE - 1))).toBe(0)
    expect(await outbox.lapse(later(LEASE + 1))).toBe(2)
    expect(await outbox.lapse(later(DAY + 1))).toBe(1)
    expect(await Promise.all([held, half, silent, waited].map((id) => stateOf(database, id)))).toEqual([
      'planned',
      'unknown interrupted',
      'unknown no-answer',
      'unknown no-report',
    ])
    expect(await begin({ id: held, fence })).toBe(false)
    expect(await claimedIds({ now: later(DAY) })).toEqual([held])
    // The server was slow and not dead: what it learned is written down after all.
    expect(await settle({ id: half, fence }, accepted('late'))).toBe(true)
    expect(await stateOf(database, half)).toBe('accepted')
    await outbox.giveBack({ id: held, fence: 1 })
    expect(await stateOf(database, held)).toBe('claimed')
    await outbox.giveBack({ id: held, fence: 2 })
    expect(await stateOf(database, held)).toBe('planned')
  })

  it('holds advertising SMS back outside the hours of the law, also one that is claimed, and nothing else (D13)', async () => {
    const advertising = await planMessage(database, campaignId, PHONE, { advertising: true })
    const zalo = await planMessage(database, campaignId, PHONE, { advertising: true, channel: 'zalo' })
    const service = await planMessage(database, campaignId, PHONE)
    const night = { advertisingSms: false }
    expect(await claimedIds(night)).toEqual([zalo, service])
    expect(await claimedIds()).toEqual([advertising])
    expect(await begin({ id: advertising, fence: 1 }, night)).toBe(false)
    expect(await begin({ id: advertising, fence: 1 })).toBe(true)
  })

  it('leaves messages of another mode, of another campaign and of channels that are off where they are (D17, D15)', async () => {
    await planMessage(database, campaignId, PHONE, { mode: 'live' })
    await planMessage(database, `${campaignId}-other`, PHONE)
    await planMessage(database, campaignId, PHONE, { channel: 'viber' })
    const id = await planMessage(database, campaignId, PHONE)
    expect(await claimedIds({ mode: 'live' })).toEqual([])
    expect(await claimedIds({ channels: [] })).toEqual([])
    expect(await claimedIds()).toEqual([id])
    await campaignRepository(database).setMode(campaignId, { mode: 'live', rehearsalAt: null, setAt: START })
    expect(await begin({ id, fence: 1 })).toBe(false)
    expect(await begin({ id, fence: 1 }, { mode: 'live' })).toBe(false)
  })

  it('never messages who opted out or is on the do-not-call register, be it after the claim (D13)', async () => {
    const setting = await campaignWithSnapshot(database, 20, (cells) => ({ ...cells, optedOut: 'true' }))
    campaignId = setting.campaignId
    const [first, second] = setting.rows.map(({ msisdn }) => msisdn ?? '')
    const claimed = await planMessage(database, campaignId, first ?? '')
    const waiting = await planMessage(database, campaignId, second ?? '', { advertising: true })
    expect(await claimedIds({ limit: 1 })).toEqual([claimed])
    await setting.build()
    expect(await begin({ id: claimed, fence: 1 })).toBe(false)
    expect(await claim()).toEqual({ claimed: [], blocked: 1 })
    await outbox.lapse(later(LEASE + 1))
    expect(await claim()).toEqual({ claimed: [], blocked: 1 })
    for (const id of [claimed, waiting]) expect(await stateOf(database, id)).toBe('failed contact-blocked')
  })
})
