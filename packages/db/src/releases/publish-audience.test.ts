import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { audienceRepository } from '../repositories/audiences.ts'
import { campaignRepository } from '../repositories/campaigns.ts'
import { releaseRepository } from '../repositories/releases.ts'
import { snapshotTable } from '../snapshot/columns.ts'
import { newId, START } from '../testing/fixtures.ts'
import { campaignWithSnapshot, withThreshold } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'

const STRICTER = withThreshold('arpu-at-least-minimum', 400_000)
const LATER = new Date(START.getTime() + 3_600_000)

/** A campaign that calls somebody, and how its rules become stricter. */
async function calling(database: Database) {
  const setting = await campaignWithSnapshot(database, 300)
  const first = await setting.build()
  const { campaignId, releaseId, managerId, snapshotId } = setting
  const releases = releaseRepository(database)
  const save = { document: STRICTER, baseReleaseId: releaseId, expectedRevision: 0, byUserId: managerId, changes: [] }
  await releases.saveDraft({ ...save, campaignId, at: START })
  const publish = (id = newId(), expectedLiveReleaseId = releaseId) =>
    releases.publish({
      id,
      campaignId,
      document: STRICTER,
      contentHash: 'hash-2',
      at: LATER,
      byUserId: managerId,
      message: 'Siết lại',
      restoresNumber: 1,
      expectedLiveReleaseId,
      draftRevision: 1,
      review: null,
      audience: { id: newId(), campaign: STRICTER },
    })
  /** Everything that a publication changes. */
  const state = async () => {
    const [row, draft, list, queue] = await Promise.all([
      campaignRepository(database).get(campaignId),
      releases.draft(campaignId),
      releases.list(campaignId),
      rowsOf<{ state: string; n: number }>(
        database.drizzle,
        sql`select state, count(*)::int as n from call_queue where campaign_id = ${campaignId} group by state order by state`,
      ),
    ])
    return { row, draft: draft?.revision, releases: list.map(({ number }) => number), queue }
  }
  /** The live release, and of which release the audience is, as one statement sees both. */
  const seen = async () => {
    const [both] = await rowsOf<{ live: string; decided: string }>(
      database.drizzle,
      sql`select campaign.live_release_id::text as live, audience.release_id::text as decided
        from campaigns campaign join audiences audience on audience.id = campaign.audience_id
        where campaign.id = ${campaignId}`,
    )
    return both
  }
  return { campaignId, releaseId, snapshotId, first, publish, state, seen }
}

describe.each(testDatabases())('a release and its audience on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('become live together, for a publication and for one at its time (D45)', async () => {
    const { campaignId, first, publish, state } = await calling(database)
    const id = newId()
    const published = await publish(id)
    const { row, draft, queue } = await state()
    expect(published).toMatchObject({
      ok: true,
      release: { id, number: 2 },
      audience: { releaseId: id, builtAt: LATER },
    })
    expect(row?.liveReleaseId).toBe(id)
    expect(draft).toBeUndefined()
    const audience = await audienceRepository(database).get(row?.audienceId ?? '')
    expect(published.ok && published.audience).toEqual(audience)
    expect(audience?.queued).toBeLessThan(first.queued)
    expect(queue.find((each) => each.state === 'waiting')?.n).toBe(audience?.queued)
    // As of each moment, the one goes with the other.
    const before = await audienceRepository(database).inUseAt(campaignId, new Date(LATER.getTime() - 1))
    expect([before?.id, (await audienceRepository(database).inUseAt(campaignId, LATER))?.id]).toEqual([
      first.id,
      audience?.id,
    ])
  })

  it('are never seen apart while one is published after another', async () => {
    const { releaseId, publish, seen } = await calling(database)
    let publishing = true
    const looked: unknown[] = []
    const looking = (async () => {
      while (publishing) {
        const both = await seen()
        if (both?.live !== both?.decided || !both) looked.push(both)
      }
    })()
    expect(await publish(newId(), releaseId)).toMatchObject({ ok: true })
    publishing = false
    await looking
    expect(looked).toEqual([])
  })

  it('stay both as they were where the customers cannot be decided, and go live at the next try', async () => {
    const { snapshotId, publish, state, seen } = await calling(database)
    const before = await state()
    const table = sql.raw(snapshotTable(snapshotId))
    await database.drizzle.execute(sql`alter table ${table} rename column arpu_vnd to lost`)
    await expect(publish()).rejects.toMatchObject({ cause: { code: '42703' } })
    expect(await state()).toEqual(before)
    await database.drizzle.execute(sql`alter table ${table} rename column lost to arpu_vnd`)
    const id = newId()
    expect(await publish(id)).toMatchObject({ ok: true })
    expect(await seen()).toEqual({ live: id, decided: id })
  })
})

describe('a server that dies between the release and its audience, on PostgreSQL', () => {
  const postgres = testDatabases().find(({ engine }) => engine === 'PostgreSQL')
  let database: Database
  beforeAll(async () => {
    if (!postgres) throw new Error('There is no PostgreSQL to test on.')
    database = await postgres.open()
  })
  afterAll(() => database.close())

  it('has published nothing', async () => {
    const { releaseId, first, publish, state, seen } = await calling(database)
    const before = await state()
    await database.drizzle.transaction(async (tx) => {
      // The release is written by then; its audience waits for this.
      await tx.execute(sql`lock table audience_members in exclusive mode`)
      const ended = publish().then(
        () => 'published',
        () => 'died',
      )
      const waiting = sql`select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query ilike '%insert into audience_members%'`
      // Asked on another connection: a transaction sees the activity of its beginning.
      await expect.poll(() => rowsOf(database.drizzle, waiting), { timeout: 20_000 }).toHaveLength(1)
      expect(await seen()).toEqual({ live: releaseId, decided: first.releaseId })
      await database.drizzle.execute(sql`select pg_terminate_backend(pid) from (${waiting}) waiting`)
      expect(await ended).toBe('died')
    })
    expect(await state()).toEqual(before)
    expect(await publish()).toMatchObject({ ok: true })
  })
})
