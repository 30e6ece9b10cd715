import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { newId, START } from '../testing/fixtures.ts'
import { campaignWithSnapshot, demoFile, importInto, withThreshold } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { audienceRepository } from './audiences.ts'
import { callRepository } from './calls.ts'
import { campaignRepository } from './campaigns.ts'

const COUNT = 300
const NONE_ELIGIBLE = withThreshold('arpu-at-least-minimum', 1_000_000_000)

describe.each(testDatabases())('audiences on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const queueOf = async (campaignId: string) =>
    new Map(
      (
        await rowsOf<{ msisdn: string; state: string }>(
          database.drizzle,
          sql`select msisdn, state from call_queue where campaign_id = ${campaignId}`,
        )
      ).map(({ msisdn, state }) => [msisdn, state]),
    )

  it('follow an edit: who falls out leaves, who comes back in waits again, and only the newest keeps its members (D45)', async () => {
    const setting = await campaignWithSnapshot(database, COUNT)
    const { campaignId } = setting
    const first = await setting.build()
    expect(await campaignRepository(database).get(campaignId)).toMatchObject({
      audienceId: first.id,
      snapshotId: setting.snapshotId,
    })
    const [waiting] = [await queueOf(campaignId)]
    expect([...waiting.values()]).toEqual(Array.from({ length: first.queued }, () => 'waiting'))
    await setting.build(NONE_ELIGIBLE)
    expect(new Set((await queueOf(campaignId)).values())).toEqual(new Set(['left']))
    expect(await callRepository(database).progress(campaignId)).toMatchObject({ waiting: 0 })
    const third = await setting.build()
    expect(await queueOf(campaignId)).toEqual(waiting)
    const kept = await rowsOf(
      database.drizzle,
      sql`select distinct audience_id::text as id from audience_members
      where audience_id in (select id from audiences where campaign_id = ${campaignId})`,
    )
    expect(kept).toEqual([{ id: third.id }])
    expect(await audienceRepository(database).get(first.id)).toEqual(first)
  })

  it('are not made of a release or a snapshot that another one has replaced meanwhile', async () => {
    const setting = await campaignWithSnapshot(database, COUNT)
    const { campaignId, releaseId, snapshotId } = setting
    const first = await setting.build()
    const audiences = audienceRepository(database)
    const late = { campaignId, snapshotId, releaseId, campaign: NONE_ELIGIBLE, at: START }
    expect(await audiences.build({ ...late, audienceId: newId(), releaseId: newId() })).toBeNull()
    const other = await importInto(database, campaignId, demoFile(COUNT).csv)
    const rebuilt = { ...late, snapshotId: other, audienceId: newId(), replaces: other }
    expect(await audiences.build(rebuilt)).toBeNull()
    expect(await campaignRepository(database).get(campaignId)).toMatchObject({ audienceId: first.id, snapshotId })
    expect(await audiences.build({ ...rebuilt, replaces: snapshotId })).toMatchObject({ snapshotId: other })
  })

  it('keep final states, calls in progress and agreed call-backs, unless contact-blocked (D45)', async () => {
    const setting = await campaignWithSnapshot(database, COUNT)
    const { campaignId } = setting
    await setting.build()
    const calls = callRepository(database)
    const take = async (agentId: string) => {
      const at = { now: START, campaignAt: START, leaseMs: 60_000 }
      const call = await calls.claim({ callId: newId(), campaignId, agentId, ...at })
      if (!call) throw new Error('Nobody waits.')
      return call
    }
    const end = (
      call: { id: string; fence: number },
      outcome: 'completed' | 'call-back' | 'no-answer',
      againAt: Date | null,
    ) =>
      calls.close({
        callId: call.id,
        fence: call.fence,
        events: 0,
        now: START,
        campaignAt: START,
        wrapUp: { outcome, againAt, reason: null, topics: [], followUps: [], messages: [] },
      })
    const again = new Date(START.getTime() + 3_600_000)
    const [done, agreed, retry, blocked, gone] = [
      await take('a'),
      await take('b'),
      await take('c'),
      await take('d'),
      await take('e'),
    ]
    const talking = await take('f')
    const hangsUp = await take('g')
    await end(done, 'completed', null)
    await end(agreed, 'call-back', again)
    await end(retry, 'no-answer', again)
    await end(blocked, 'call-back', again)
    await end(gone, 'call-back', again)
    // A newer file: one who is to be called back has opted out, another is no longer in it.
    const { csv } = demoFile(COUNT, (cells) => {
      if (blocked.msisdn.endsWith((cells['msisdn'] ?? '').slice(-9))) return { ...cells, optedOut: 'true' }
      return gone.msisdn.endsWith((cells['msisdn'] ?? '').slice(-9)) ? { ...cells, msisdn: '0999999999' } : cells
    })
    const newer = await importInto(database, campaignId, csv)
    await setting.build(NONE_ELIGIBLE, newer)
    const queue = await queueOf(campaignId)
    expect([done, agreed, retry, blocked, gone, talking].map(({ msisdn }) => queue.get(msisdn))).toEqual([
      'done',
      'waiting',
      'left',
      'left',
      'waiting',
      'in-call',
    ])
    await end(talking, 'no-answer', again)
    await end(hangsUp, 'call-back', again)
    const after = await queueOf(campaignId)
    expect([after.get(talking.msisdn), after.get(hangsUp.msisdn)]).toEqual(['left', 'waiting'])
    await setting.build(undefined, newer)
    const back = await queueOf(campaignId)
    expect([done, agreed, retry, blocked].map(({ msisdn }) => back.get(msisdn))).toEqual([
      'done',
      'waiting',
      'waiting',
      'left',
    ])
    // Whoever is gone from the newest file is called back with what was known of them.
    const due = { now: again, campaignAt: again, leaseMs: 60_000 }
    const called = await Promise.all(
      ['h', 'i', 'j', 'k', 'l'].map((agentId) => calls.claim({ callId: newId(), campaignId, agentId, ...due })),
    )
    expect(called.find((call) => call?.msisdn === gone.msisdn)?.facts).toEqual(gone.facts)
  })

  it('claim from a whole queue while it is rebuilt', async () => {
    const setting = await campaignWithSnapshot(database, COUNT)
    await setting.build()
    const calls = callRepository(database)
    const claims = Array.from({ length: 10 }, (_, at) =>
      calls.claim({
        callId: newId(),
        campaignId: setting.campaignId,
        agentId: `rebuild-${at}`,
        now: START,
        campaignAt: START,
        leaseMs: 60_000,
      }),
    )
    const [, ...claimed] = await Promise.all([setting.build(), ...claims])
    expect(claimed.every((call) => call !== null)).toBe(true)
  })

  it('list members by page, by what excludes them, by name and by number', async () => {
    const setting = await campaignWithSnapshot(database, COUNT)
    const audience = await setting.build()
    const { members } = audienceRepository(database)
    const ask = (rest: Partial<Parameters<typeof members>[0]>) =>
      members({ audienceId: audience.id, filter: { kind: 'queued' }, after: 0, limit: 5, ...rest })
    const all = await ask({ limit: 1_000 })
    expect(all.total).toBe(audience.queued)
    const second = await ask({ after: 5 })
    expect(second.members).toEqual(all.members.slice(5, 10))
    const [someone] = all.members
    const digits = `0${someone?.msisdn.slice(2)}`
    expect((await ask({ search: digits })).members).toEqual([someone])
    const named = await ask({ search: (someone?.fullName ?? '').toUpperCase(), limit: 100 })
    expect(named.members.map(({ msisdn }) => msisdn)).toContain(someone?.msisdn)
    const plain = (someone?.fullName ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd')
    expect((await ask({ search: plain, limit: 100 })).members).toEqual(named.members)
    expect((await ask({ search: '%' })).total).toBe(0)
    expect((await ask({ filter: { kind: 'all' } })).total).toBe(audience.customers)
    expect((await ask({ filter: { kind: 'contact-blocked' } })).total).toBe(audience.contactBlocked)
    expect((await ask({ filter: { kind: 'excluded' } })).total).toBe(audience.customers - audience.eligible)
    const rule = 'arpu-at-least-minimum'
    const excluded = await ask({ filter: { kind: 'excluded', rule } })
    expect(excluded.total).toBe(audience.customers - (audience.funnel.find((step) => step.rule === rule)?.meets ?? 0))
    expect(excluded.members.every(({ unmet, ordinal }) => unmet.includes(rule) && ordinal === null)).toBe(true)
    expect(await ask({ audienceId: newId() })).toEqual({ members: [], total: 0 })
  })
})
