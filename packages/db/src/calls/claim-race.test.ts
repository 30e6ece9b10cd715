import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { callRepository } from '../repositories/calls.ts'
import { calls } from '../schema/calls.ts'
import { doubleClaims, type Claimed } from '../testing/double-claims.ts'
import { newId, START } from '../testing/fixtures.ts'
import { campaignWithSnapshot } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'

const AGENTS = Array.from({ length: 200 }, (_, at) => `agent-${at}`)

describe.each(testDatabases())('200 agents at once on $engine', ({ open }) => {
  let database: Database
  let campaignId: string
  beforeAll(async () => {
    database = await open()
    const setting = await campaignWithSnapshot(database, 2)
    campaignId = setting.campaignId
    await setting.build()
    await database.drizzle.execute(sql`delete from call_queue`)
    await database.drizzle.execute(sql`insert into call_queue (campaign_id, msisdn, ordinal, state)
      select ${campaignId}, (84900000000 + place)::text, place, 'waiting' from generate_series(1, 5000) place`)
  })
  afterAll(() => database.close())

  it('are caught by the checker where claiming reads first and writes then', async () => {
    const readThenWrite = async (agentId: string): Promise<Claimed> => {
      const [next] = await rowsOf<{ msisdn: string }>(
        database.drizzle,
        sql`select msisdn from call_queue where state = 'waiting' order by ordinal limit 1`,
      )
      const msisdn = next?.msisdn ?? ''
      await database.drizzle.execute(sql`update call_queue set state = 'in-call' where msisdn = ${msisdn}`)
      return { agentId, msisdn }
    }
    const claims = await Promise.all(AGENTS.map(readThenWrite))
    expect(doubleClaims(claims).length).toBeGreaterThan(0)
    await database.drizzle.execute(sql`update call_queue set state = 'waiting'`)
  })

  it('each get a customer of their own, from the front of the queue', async () => {
    const repository = callRepository(database)
    const claim = async (agentId: string): Promise<Claimed> => {
      const call = await repository.claim({
        callId: newId(),
        campaignId,
        agentId,
        now: START,
        campaignAt: START,
        leaseMs: 60_000,
      })
      return { agentId, msisdn: call?.msisdn ?? '' }
    }
    const claims = await Promise.all(AGENTS.map(claim))
    expect(doubleClaims(claims)).toEqual([])
    expect(claims.map(({ msisdn }) => msisdn).sort()).toEqual(AGENTS.map((_, at) => String(84_900_000_001 + at)).sort())
    // Asked again, and twice at once, an agent has the same customer still.
    const again = await Promise.all([...AGENTS.slice(0, 20), ...AGENTS.slice(0, 20)].map(claim))
    expect(again).toEqual([...claims.slice(0, 20), ...claims.slice(0, 20)])
    expect(await repository.progress(campaignId)).toEqual({ waiting: 4800, inCall: 200, callBack: 0, done: 0 })
  })

  it('get one call where one agent asks many times at once', async () => {
    const repository = callRepository(database)
    const asked = await Promise.all(
      Array.from({ length: 30 }, () =>
        repository.claim({
          callId: newId(),
          campaignId,
          agentId: 'eager',
          now: START,
          campaignAt: START,
          leaseMs: 60_000,
        }),
      ),
    )
    expect(new Set(asked.map((call) => call?.id)).size).toBe(1)
    expect(await database.drizzle.$count(calls, sql`agent_id = 'eager'`)).toBe(1)
    expect(await repository.progress(campaignId)).toMatchObject({ waiting: 4799, inCall: 201 })
  })
})
