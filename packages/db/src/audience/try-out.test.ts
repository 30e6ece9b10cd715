import type { Campaign } from '@careline/campaign'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { audienceRepository } from '../repositories/audiences.ts'
import { newId, START } from '../testing/fixtures.ts'
import { CAMPAIGN, campaignWithSnapshot, withThreshold } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'

/** Two rule sets that together bind more values than one statement of PostgreSQL takes. */
function tooLarge(): Campaign {
  const campaign = structuredClone(CAMPAIGN)
  const { eligibility, callOrder } = campaign.decisions
  const many = { any: Array.from({ length: 4_900 }, () => ({ fact: 'points', operator: 'between', value: [1, 2] })) }
  for (const set of campaign.ruleSets)
    if (set.id === eligibility || set.id === callOrder)
      for (let at = 0; at < 4; at += 1)
        set.rules.push({ name: `many-${at}`, conditions: many, event: { type: 'many' }, priority: 1_000 + at })
  return campaign
}

describe.each(testDatabases())('rules tried out on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('are taken where an audience can be built by them, and refused where it cannot; nothing is written', async () => {
    const { campaignId, releaseId, snapshotId } = await campaignWithSnapshot(database, 50)
    const audiences = audienceRepository(database)
    for (const campaign of [CAMPAIGN, withThreshold('arpu-at-least-minimum', 200_000)])
      expect(await audiences.tryOut({ snapshotId, campaign })).toEqual({ ok: true })
    const refused = await audiences.tryOut({ snapshotId, campaign: tooLarge() })
    expect(refused).toEqual({ ok: false, reason: expect.any(String) })
    const build = { audienceId: newId(), campaignId, snapshotId, releaseId, campaign: tooLarge(), at: START }
    await expect(audiences.build(build)).rejects.toBeInstanceOf(Error)
    expect(await audiences.inUseAt(campaignId, START)).toBeNull()
  })

  it('belong to an audience that can be asked for by its time', async () => {
    const { campaignId, build } = await campaignWithSnapshot(database, 50)
    const audiences = audienceRepository(database)
    const { id } = await build()
    expect(await audiences.inUseAt(campaignId, new Date(START.getTime() - 1))).toBeNull()
    expect(await audiences.inUseAt(campaignId, START)).toMatchObject({ id, releaseNumber: 1 })
  })
})
