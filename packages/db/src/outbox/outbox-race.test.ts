import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { campaignRepository } from '../repositories/campaigns.ts'
import { outboxRepository } from '../repositories/outbox.ts'
import { CAMPAIGN, START } from '../testing/fixtures.ts'
import { planMessage, sentTwice } from '../testing/planned-messages.ts'
import { testDatabases } from '../testing/test-databases.ts'

const SENDERS = Array.from({ length: 24 }, (_, at) => at)
const MESSAGES = 150
const NOW = { now: START, mode: 'rehearsal', advertisingSms: true } as const

describe.each(testDatabases())('24 senders at once on $engine', ({ open }) => {
  let database: Database
  const campaignId = CAMPAIGN
  beforeAll(async () => {
    database = await open()
    await campaignRepository(database).ensure({ id: campaignId, mode: 'rehearsal', rehearsalAt: START, setAt: START })
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.drizzle.execute(sql`delete from messages`)
    await Promise.all(
      Array.from({ length: MESSAGES }, (_, at) => planMessage(database, campaignId, String(84_900_000_000 + at))),
    )
  })

  it('are caught by the checker where claiming reads first and writes then', async () => {
    const handedOver: string[] = []
    const readThenWrite = async () => {
      const next = await rowsOf<{ id: string }>(
        database.drizzle,
        sql`select id::text from messages where state = 'planned' order by id limit 5`,
      )
      for (const { id } of next) {
        await database.drizzle.execute(sql`update messages set state = 'claimed' where id = ${id}::uuid`)
        handedOver.push(id)
      }
    }
    await Promise.all(SENDERS.map(readThenWrite))
    expect(sentTwice(handedOver).length).toBeGreaterThan(0)
  })

  it('hand each message over once, also while leases run out under them (D13)', async () => {
    const outbox = outboxRepository(database)
    const handedOver: string[] = []
    const send = async (sender: number) => {
      for (;;) {
        const { claimed } = await outbox.claim({ ...NOW, campaignId, channels: ['sms'], limit: 7, leaseMs: 60_000 })
        if (claimed.length === 0) return
        // Some are taken for dead between the claim and the handing over, and wake up with an old fence.
        if (sender % 6 === 0) await outbox.lapse(new Date(START.getTime() + 120_000))
        for (const { id, fence } of claimed) {
          if (!(await outbox.begin({ ...NOW, id, fence, leaseMs: 600_000 }))) continue
          handedOver.push(id)
          const submission = { state: 'accepted', reference: id } as const
          await outbox.settle({ id, fence, submission, now: START, retryAt: null, reportWithinMs: 600_000 })
        }
      }
    }
    await Promise.all(SENDERS.map(send))
    // What was given back after the last sender had looked.
    await send(1)
    expect(sentTwice(handedOver)).toEqual([])
    expect(new Set(handedOver).size).toBe(MESSAGES)
  })
})
