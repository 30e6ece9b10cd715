import type { CallRow, CallWrapUp } from '@careline/api'
import { makePlan, type Plan, viewCall } from '@careline/campaign'
import type { CallEvent } from '@careline/content'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { addUser, newId, START } from '../testing/fixtures.ts'
import { CAMPAIGN, campaignWithSnapshot } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { callRepository } from './calls.ts'
import { campaignRepository } from './campaigns.ts'
import { snapshotRepository } from './snapshots.ts'

const LEASE = 120_000

/** Answers from the start of the script until one topic has a result: at each step the first choice that is offered. */
function agreedToFirstTopic(plan: Plan): CallEvent[] {
  const events: CallEvent[] = []
  const input = { campaign: CAMPAIGN, plan, facts: CAMPAIGN.caseBase, agentName: 'Lan' }
  for (let asked = 0; asked < 20; asked += 1) {
    const { step, walk } = viewCall({ ...input, events })
    if (!step || Object.keys(walk.topics).length > 0) return events
    const [first] = step.options
    const fields = Object.fromEntries([...step.fields, ...(first?.fields ?? [])].map(({ id }) => [id, 'x']))
    const chosen = first ? { [first.kind === 'item' ? 'item' : 'option']: first.id } : {}
    events.push({ type: 'answered', step: step.id, ...chosen, fields })
  }
  throw new Error('No topic came to a result.')
}
const later = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000)
const wrap = (outcome: CallWrapUp['outcome'], rest: Partial<CallWrapUp> = {}): CallWrapUp => ({
  outcome,
  reason: null,
  topics: [],
  followUps: [],
  messages: [],
  againAt: null,
  ...rest,
})

describe.each(testDatabases())('calls on $engine', ({ open }) => {
  let database: Database
  let setting: Awaited<ReturnType<typeof campaignWithSnapshot>>
  let calls: ReturnType<typeof callRepository>
  let agentId: string
  beforeAll(async () => {
    database = await open()
    calls = callRepository(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    // Calls that an earlier test left open are none of the next one's.
    await calls.lapse(later(100_000))
    setting = await campaignWithSnapshot(database, 200)
    await setting.build()
    agentId = await addUser(database, 'Trần Văn Gọi')
  })

  const claim = async (by = agentId, at = START) => {
    const { campaignId } = setting
    return calls.claim({ callId: newId(), campaignId, agentId: by, now: at, campaignAt: at, leaseMs: LEASE })
  }
  const claimed = async (by = agentId, at = START) => {
    const call = await claim(by, at)
    if (!call) throw new Error('Nobody waits.')
    return call
  }
  const close = (call: Pick<CallRow, 'id' | 'fence' | 'events'>, wrapUp: CallWrapUp, at = START) =>
    calls.close({ callId: call.id, fence: call.fence, events: call.events.length, now: at, campaignAt: at, wrapUp })
  const note = (callId: string, fence: number, seq: number, text: string) =>
    calls.append({
      callId,
      fence,
      seq,
      event: { type: 'noted', text },
      now: later(1),
      campaignAt: later(1),
      leaseMs: LEASE,
    })

  it('opens a call with the release, the facts and a lease, and gives it back to its agent', async () => {
    const call = await claimed()
    expect(call).toMatchObject({
      releaseId: setting.releaseId,
      releaseNumber: 1,
      state: 'open',
      attempt: 1,
      fence: 1,
      leaseUntil: new Date(START.getTime() + LEASE),
      campaignAt: START,
      plan: null,
      events: [],
      outcome: null,
    })
    expect(call.facts).toEqual(await snapshotRepository(database).customer(setting.snapshotId, call.msisdn))
    expect(await calls.savePlan({ callId: call.id, fence: 1, plan: { topics: ['gift'] } })).toBe(true)
    expect(await calls.savePlan({ callId: call.id, fence: 0, plan: {} })).toBe(false)
    expect(await claim()).toMatchObject({ id: call.id, plan: { topics: ['gift'] } })
    expect(await calls.open(agentId, setting.campaignId)).toMatchObject({ id: call.id })
    expect(await calls.open('another', setting.campaignId)).toBeNull()
    expect(await calls.get(newId())).toBeNull()
  })

  it('gives out nobody while the campaign is paused; a call in hand goes on to its end', async () => {
    const [campaigns, { campaignId }] = [campaignRepository(database), setting]
    const inHand = await claimed()
    await campaigns.pause(campaignId, { at: START, byUserId: 'somebody', reason: 'Sự cố tổng đài' })
    expect(await claim('another')).toBeNull()
    expect(await note(inHand.id, inHand.fence, 0, 'Nói tiếp')).toEqual({ ok: true })
    const open = await calls.get(inHand.id)
    expect(open && (await close(open, wrap('not-interested')))).toMatchObject({ ok: true })
    expect(await claim()).toBeNull()
    await campaigns.resume(campaignId)
    expect(await claim()).not.toBeNull()
  })

  it('lets no claim through that begins after the pause, however many race with it', async () => {
    const agents = Array.from({ length: 20 }, (_, at) => `racing-${at}`)
    const racing = agents.map((by) => claim(by))
    await campaignRepository(database).pause(setting.campaignId, { at: START, byUserId: 'somebody', reason: 'Sự cố' })
    const late = await Promise.all(agents.map((by) => claim(`late-${by}`)))
    expect(late).toEqual(agents.map(() => null))
    await Promise.all(racing)
  })

  it('appends events in order, once each, and renews the lease', async () => {
    const { id, fence } = await claimed()
    expect(await note(id, fence, 0, 'a')).toEqual({ ok: true })
    expect(await note(id, fence, 0, 'a')).toEqual({ ok: true })
    expect(await note(id, fence, 0, 'b')).toEqual({ ok: false, reason: 'stale' })
    expect(await note(id, fence, 2, 'b')).toEqual({ ok: false, reason: 'stale' })
    expect(await note(id, fence - 1, 1, 'b')).toEqual({ ok: false, reason: 'stale' })
    const race = await Promise.all(Array.from({ length: 8 }, (_, at) => note(id, fence, 1, `race ${at}`)))
    expect(race.filter(({ ok }) => ok)).toHaveLength(1)
    const call = await calls.get(id)
    expect(call?.events).toHaveLength(2)
    expect(call?.events[0]).toEqual({ type: 'noted', text: 'a' })
    expect(call?.leaseUntil).toEqual(new Date(later(1).getTime() + LEASE))
    expect(await calls.renew({ callId: id, fence, now: later(3), leaseMs: LEASE })).toBe(true)
    expect(await calls.renew({ callId: id, fence: 9, now: later(3), leaseMs: LEASE })).toBe(false)
  })

  it('gives a lapsed call back to the queue and refuses what its first holder still writes', async () => {
    const first = await claimed()
    await note(first.id, first.fence, 0, 'before')
    expect(await calls.lapse(later(2))).toBe(0)
    expect(await calls.lapse(later(10))).toBe(1)
    const other = await claimed('other', later(10))
    expect(other).toMatchObject({ msisdn: first.msisdn, fence: 2, attempt: 1, events: [] })
    expect(await note(first.id, first.fence, 1, 'late')).toEqual({ ok: false, reason: 'stale' })
    expect(await calls.renew({ callId: first.id, fence: first.fence, now: later(10), leaseMs: LEASE })).toBe(false)
    expect(await close(first, wrap('completed'))).toEqual({ ok: false, reason: 'stale' })
    expect(await calls.get(first.id)).toMatchObject({ state: 'lapsed', events: [{ type: 'noted', text: 'before' }] })
    expect((await claimed(agentId, later(10))).msisdn).not.toBe(first.msisdn)
  })

  it('keeps a call in which something was agreed with its agent for 12 hours after the lease, then shows it', async () => {
    const call = await claimed()
    const { campaignId } = setting
    const plan = await makePlan(CAMPAIGN, call.facts, { at: START.toISOString(), releaseNumber: 1 })
    await calls.savePlan({ callId: call.id, fence: call.fence, plan })
    const events = agreedToFirstTopic(plan)
    const append = (seq: number, at: Date) =>
      calls.append({
        callId: call.id,
        fence: call.fence,
        seq,
        event: events[seq] ?? { type: 'noted', text: 'back' },
        now: at,
        campaignAt: at,
        leaseMs: LEASE,
      })
    for (const seq of events.keys()) expect(await append(seq, START)).toEqual({ ok: true })
    const hours = (count: number): Date => later(count * 60)
    expect(await calls.lapse(hours(12))).toBe(0)
    expect((await claimed('other', hours(12))).msisdn).not.toBe(call.msisdn)
    expect(await claimed(agentId, hours(12))).toMatchObject({ id: call.id, fence: call.fence, events })
    const renewal = { callId: call.id, fence: call.fence, now: hours(11), leaseMs: LEASE }
    expect(await calls.renew(renewal)).toBe(true)
    expect(await append(events.length, hours(12))).toEqual({ ok: true })
    expect(await calls.history(campaignId, call.msisdn)).toEqual([])
    await calls.lapse(hours(24))
    expect(await calls.get(call.id)).toMatchObject({ state: 'open' })
    await calls.lapse(hours(25))
    expect(await append(events.length + 1, hours(25))).toEqual({ ok: false, reason: 'stale' })
    const next = await claimed('third', hours(25))
    expect(next).toMatchObject({ msisdn: call.msisdn, fence: 2, attempt: 1, events: [] })
    const [past, ...others] = await calls.history(campaignId, call.msisdn)
    expect(others).toEqual([])
    expect(past).toMatchObject({ callId: call.id, outcome: null, agentName: 'Trần Văn Gọi' })
    expect(past?.topics).toHaveLength(1)
    expect(past?.topics[0]?.topic).toBe(plan.topics[0]?.id)
  })

  it('is not closed on fewer events than it has: what came in meanwhile would leave nothing behind', async () => {
    const call = await claimed()
    await note(call.id, call.fence, 0, 'one more')
    expect(await close(call, wrap('completed'))).toEqual({ ok: false, reason: 'stale' })
    expect(await calls.get(call.id)).toMatchObject({ state: 'open' })
    expect(await close({ ...call, events: [{ type: 'noted', text: 'one more' }] }, wrap('completed'))).toEqual({
      ok: true,
    })
  })

  it('closes with all that is left behind, once (D21, D22, D14)', async () => {
    const call = await claimed()
    const wrapUp = wrap('completed', {
      topics: [
        { topic: 'gift', result: 'agreed', item: 'insurance-motorbike' },
        { topic: 'care', result: 'declined', item: null },
      ],
      followUps: [
        { id: newId(), kind: 'deliver-gift', owner: 'backoffice', dueAt: later(60), details: { address: 'Cần Thơ' } },
        { id: newId(), kind: 'reply', owner: 'agent', dueAt: null, details: {} },
      ],
      messages: [
        {
          id: newId(),
          template: 'store-address',
          class: 'service',
          advertising: false,
          channel: 'zalo',
          text: 'Cửa hàng…',
        },
        { id: newId(), template: 'sms-1', class: 'campaign', advertising: true, channel: 'sms', text: '(CSKH)…' },
        { id: newId(), template: 'sms-1', class: 'campaign', advertising: true, channel: 'sms', text: 'twice' },
      ],
    })
    expect(await Promise.all([close(call, wrapUp), close(call, wrapUp)])).toEqual([{ ok: true }, { ok: true }])
    expect(await close(call, wrap('not-interested'))).toEqual({ ok: false, reason: 'closed' })
    expect(await note(call.id, call.fence, 0, 'late')).toEqual({ ok: false, reason: 'closed' })
    const { campaignId } = setting
    const followUps = await calls.followUps({ campaignId, limit: 10 })
    expect(followUps.map(({ kind, fullName }) => [kind, fullName])).toEqual([
      ['deliver-gift', call.facts['fullName']],
      ['reply', call.facts['fullName']],
    ])
    expect(await calls.followUps({ campaignId, limit: 10, after: followUps[0]?.id ?? '' })).toEqual(followUps.slice(1))
    expect(await calls.followUps({ campaignId, limit: 10, owner: 'agent', state: 'open' })).toHaveLength(1)
    const done = { id: followUps[0]?.id ?? '', campaignId, byUserId: agentId, at: later(5) }
    expect(await calls.completeFollowUp({ ...done, owner: 'agent' })).toBe(false)
    expect(await calls.completeFollowUp({ ...done, campaignId: 'another' })).toBe(false)
    expect([await calls.completeFollowUp(done), await calls.completeFollowUp(done)]).toEqual([true, false])
    expect(await calls.followUps({ campaignId, limit: 10, state: 'done' })).toHaveLength(1)
    const messages = await calls.messages({ campaignId, limit: 10 })
    expect(messages.map(({ template, state }) => [template, state])).toEqual([
      ['sms-1', 'planned'],
      ['store-address', 'planned'],
    ])
    expect(await calls.messages({ campaignId, limit: 10, after: messages[0]?.id ?? '' })).toEqual(messages.slice(1))
    expect(await calls.history(campaignId, call.msisdn)).toEqual([
      { callId: call.id, at: START, outcome: 'completed', agentName: 'Trần Văn Gọi', topics: wrapUp.topics },
    ])
    expect(await calls.progress(campaignId)).toMatchObject({ inCall: 0, done: 1 })
    expect(await calls.agentDay({ campaignId, agentId, from: START, to: later(1) })).toEqual({ calls: 1, completed: 1 })
    expect(await calls.agentDay({ campaignId, agentId, from: later(1), to: later(2) })).toEqual({
      calls: 0,
      completed: 0,
    })
  })

  it('offers an agreed call-back first once it is due, and a retry not before its time (D29)', async () => {
    const [callBack, retry] = [await claimed('a'), await claimed('b')]
    await close(callBack, wrap('call-back', { againAt: later(60) }))
    await close(retry, wrap('no-answer', { againAt: later(240) }))
    expect(await calls.progress(setting.campaignId)).toMatchObject({ callBack: 1 })
    const early = await claimed('c', later(59))
    expect([callBack.msisdn, retry.msisdn]).not.toContain(early.msisdn)
    expect(await claimed('d', later(60))).toMatchObject({ msisdn: callBack.msisdn, attempt: 2, fence: 2 })
    expect((await claimed('e', later(239))).msisdn).not.toBe(retry.msisdn)
    expect((await claimed('f', later(240))).msisdn).toBe(retry.msisdn)
  })

  it('keeps the promise to call back open until somebody answers (S4, D29)', async () => {
    const { campaignId } = setting
    const open = async () => (await calls.followUps({ campaignId, state: 'open', limit: 10 })).map(({ kind }) => kind)
    const promise = { id: newId(), kind: 'call-back', owner: 'agent', dueAt: later(60), details: {} } as const
    const first = await claimed()
    await close(first, wrap('call-back', { againAt: later(60), followUps: [promise] }))
    const second = await claimed(agentId, later(61))
    expect(second.msisdn).toBe(first.msisdn)
    await close(second, wrap('no-answer', { againAt: later(120) }), later(62))
    expect(await open()).toEqual(['call-back'])
    const third = await claimed(agentId, later(121))
    expect(third.msisdn).toBe(first.msisdn)
    await close(third, wrap('not-interested'), later(122))
    expect(await open()).toEqual([])
  })

  it('keeps a call in its release while the next one has the new release, and answers null when nobody waits', async () => {
    const call = await claimed()
    await database.drizzle.execute(sql`update call_queue set state = 'left' where state = 'waiting'`)
    expect(await claim('b')).toBeNull()
    expect(await calls.get(call.id)).toMatchObject({ releaseNumber: 1 })
    const states = await rowsOf<{ state: string }>(database.drizzle, sql`select distinct state from call_queue`)
    expect(states.map(({ state }) => state)).toContain('in-call')
  })
})
