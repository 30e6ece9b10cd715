import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { addCampaign, addUser, newId, START } from '../testing/fixtures.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { campaignRepository } from './campaigns.ts'
import { releaseRepository } from './releases.ts'

describe.each(testDatabases())('releases on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const nextRelease = (campaignId: string, byUserId: string, expectedLiveReleaseId: string | null) => ({
    id: newId(),
    campaignId,
    document: { note: 'next', rules: [1, 'hai', null, true] },
    contentHash: 'hash-2',
    at: new Date('2022-10-29T02:00:00Z'),
    byUserId,
    message: 'Nâng ngưỡng ARPU',
    restoresNumber: 1,
    expectedLiveReleaseId,
    draftRevision: null as number | null,
    review: null,
    audience: null,
  })
  const draftOn = (campaignId: string, byUserId: string, baseReleaseId: string, expectedRevision: number) => ({
    campaignId,
    document: { from: expectedRevision },
    baseReleaseId,
    expectedRevision,
    at: START,
    byUserId,
    changes: [],
  })

  it('numbers releases from 1, makes the newest live and names who published it', async () => {
    const { campaignId, releaseId, managerId } = await addCampaign(database)
    const releases = releaseRepository(database)
    const published = await releases.publish(nextRelease(campaignId, managerId, releaseId))
    expect(published).toMatchObject({
      ok: true,
      release: { number: 2, publishedBy: { id: managerId, name: 'Lê Thị Quản' } },
    })
    const row = await campaignRepository(database).get(campaignId)
    expect((await releases.list(campaignId)).map(({ number }) => number)).toEqual([2, 1])
    const second = await releases.getByNumber(campaignId, 2)
    expect(second).toMatchObject({ id: row?.liveReleaseId, document: { note: 'next', rules: [1, 'hai', null, true] } })
    expect(await releases.get(releaseId)).toMatchObject({ number: 1, publishedAt: START, restoresNumber: null })
    expect(await releases.get(newId())).toBeNull()
  })

  it('lets one of many publications at once win, and keeps numbers without a gap', async () => {
    const { campaignId, releaseId, managerId } = await addCampaign(database)
    const releases = releaseRepository(database)
    const results = await Promise.all(
      Array.from({ length: 8 }, () => releases.publish(nextRelease(campaignId, managerId, releaseId))),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await releases.list(campaignId)).map(({ number }) => number)).toEqual([2, 1])
  })

  it('refuses to change, remove or empty what was released', async () => {
    const { releaseId } = await addCampaign(database)
    for (const statement of [
      sql`update releases set message = 'other' where id = ${releaseId}`,
      sql`delete from releases where id = ${releaseId}`,
      sql`truncate releases cascade`,
    ]) {
      await expect(database.drizzle.execute(statement)).rejects.toMatchObject({
        cause: { message: 'A row of releases is never changed or removed.' },
      })
    }
  })

  it('refuses a stale draft and says which revision is there; a publication clears the draft made on it', async () => {
    const { campaignId, releaseId, managerId } = await addCampaign(database)
    const releases = releaseRepository(database)
    const save = (expectedRevision: number) =>
      releases.saveDraft(draftOn(campaignId, managerId, releaseId, expectedRevision))
    expect(await releases.draft(campaignId)).toBeNull()
    expect(await save(3)).toEqual({ ok: false, reason: 'stale', revision: 0 })
    expect(await save(0)).toEqual({ ok: true, revision: 1, voided: [] })
    expect(await save(0)).toEqual({ ok: false, reason: 'stale', revision: 1 })
    const both = await Promise.all([save(1), save(1)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await releases.draft(campaignId)).toMatchObject({
      revision: 2,
      document: { from: 1 },
      updatedBy: { id: managerId },
    })
    await releases.publish({ ...nextRelease(campaignId, managerId, releaseId), draftRevision: 2 })
    expect(await releases.draft(campaignId)).toBeNull()
  })

  it('never gives a revision out again: a save from before the end of a draft, or before a release, begins no other draft', async () => {
    const { campaignId, releaseId, managerId } = await addCampaign(database)
    const [releases, campaigns] = [releaseRepository(database), campaignRepository(database)]
    const save = (expectedRevision: number, onRelease = releaseId) =>
      releases.saveDraft(draftOn(campaignId, managerId, onRelease, expectedRevision))
    const discard = () => releases.discardDraft({ campaignId, seenRevision: 0, byUserId: managerId, at: START })
    expect(await discard()).toEqual({ ok: true, voided: [], revision: null })
    await save(0)
    expect(await discard()).toEqual({ ok: true, voided: [], revision: 2 })
    for (const old of [0, 1]) expect(await save(old)).toEqual({ ok: false, reason: 'stale', revision: 2 })
    expect(await save(2)).toEqual({ ok: true, revision: 3, voided: [] })
    expect(await releases.editsAfter(campaignId, 0)).toHaveLength(1)

    const published = await releases.publish({ ...nextRelease(campaignId, managerId, releaseId), draftRevision: 3 })
    const next = published.ok ? published.release.id : ''
    expect(await save(3, next)).toEqual({ ok: false, reason: 'stale', revision: 4 })
    await releases.publish(nextRelease(campaignId, managerId, next))
    const live = (await campaigns.get(campaignId))?.liveReleaseId ?? ''
    expect(await save(4, live)).toEqual({ ok: false, reason: 'stale', revision: 5 })
    expect(await campaigns.get(campaignId)).toMatchObject({ draftRevision: 5 })
    expect(await save(5, live)).toEqual({ ok: true, revision: 6, voided: [] })
  })

  it('throws no draft away that others have saved in since it was seen; what one saved oneself goes', async () => {
    const { campaignId, releaseId, managerId } = await addCampaign(database)
    const otherId = await addUser(database, 'Trần Thị Sửa')
    const releases = releaseRepository(database)
    const save = (by: string, revision: number) => releases.saveDraft(draftOn(campaignId, by, releaseId, revision))
    const discard = (seenRevision: number) =>
      releases.discardDraft({ campaignId, seenRevision, byUserId: managerId, at: START })
    await save(managerId, 0)
    await save(otherId, 1)
    expect(await discard(1)).toEqual({ ok: false, others: ['Trần Thị Sửa'] })
    expect(await releases.draft(campaignId)).toMatchObject({ revision: 2 })
    await save(managerId, 2)
    expect(await discard(2)).toMatchObject({ ok: true })
    expect(await releases.draft(campaignId)).toBeNull()
  })

  it.each([1, null])('keeps what was saved after draft revision %s was read, and publishes nothing', async (read) => {
    const { campaignId, releaseId, managerId } = await addCampaign(database)
    const releases = releaseRepository(database)
    await releases.saveDraft(draftOn(campaignId, managerId, releaseId, 0))
    await releases.saveDraft(draftOn(campaignId, managerId, releaseId, 1))
    const published = await releases.publish({
      ...nextRelease(campaignId, managerId, releaseId),
      draftRevision: read,
    })
    expect(published).toEqual({ ok: false, reason: 'stale-draft' })
    expect(await releases.draft(campaignId)).toMatchObject({ revision: 2 })
    expect(await releases.list(campaignId)).toHaveLength(1)
  })

  it('begins no draft on a release that is not live any more', async () => {
    const { campaignId, releaseId, managerId } = await addCampaign(database)
    const releases = releaseRepository(database)
    await releases.publish(nextRelease(campaignId, managerId, releaseId))
    expect(await releases.saveDraft(draftOn(campaignId, managerId, releaseId, 0))).toMatchObject({ ok: false })
    expect(await releases.draft(campaignId)).toBeNull()
  })

  it('moves the campaign clock and creates its row once (D17)', async () => {
    const { campaignId } = await addCampaign(database)
    const campaigns = campaignRepository(database)
    const setAt = new Date('2026-01-01T00:00:00Z')
    await campaigns.ensure({ id: campaignId, mode: 'live', rehearsalAt: null, setAt })
    expect(await campaigns.get(campaignId)).toMatchObject({ mode: 'rehearsal', rehearsalAt: START })
    await campaigns.setMode(campaignId, { mode: 'rehearsal', rehearsalAt: new Date('2022-11-01T01:00:00Z'), setAt })
    expect(await campaigns.get(campaignId)).toMatchObject({ rehearsalAt: new Date('2022-11-01T01:00:00Z'), setAt })
    expect(await campaigns.get('other')).toBeNull()
  })

  it('knows how the clock was set at any earlier moment (D17)', async () => {
    const { campaignId } = await addCampaign(database)
    const campaigns = campaignRepository(database)
    const moved = new Date('2026-01-01T00:00:00Z')
    const state = { mode: 'rehearsal' as const, rehearsalAt: new Date('2022-11-01T01:00:00Z'), setAt: moved }
    await campaigns.setMode(campaignId, { ...state, rehearsalAt: START })
    await campaigns.setMode(campaignId, state)
    const first = { mode: 'rehearsal', rehearsalAt: START, setAt: START }
    expect(await campaigns.clockAt(campaignId, moved)).toEqual(state)
    expect(await campaigns.clockAt(campaignId, new Date(moved.getTime() + 1))).toEqual(state)
    expect(await campaigns.clockAt(campaignId, new Date(moved.getTime() - 1))).toEqual(first)
    expect(await campaigns.clockAt(campaignId, START)).toEqual(first)
    expect(await campaigns.clockAt(campaignId, new Date(START.getTime() - 1))).toBeNull()
    expect(await campaigns.clockAt('other', moved)).toBeNull()
  })

  it('is paused once and resumed once, and says by whom and why', async () => {
    const { campaignId, managerId } = await addCampaign(database)
    const campaigns = campaignRepository(database)
    const pause = () => campaigns.pause(campaignId, { at: START, byUserId: managerId, reason: 'Tổng đài gặp sự cố' })
    expect((await campaigns.get(campaignId))?.pause).toBeNull()
    expect((await Promise.all([pause(), pause()])).filter(Boolean)).toHaveLength(1)
    expect(await campaigns.get(campaignId)).toMatchObject({
      pause: { at: START, by: { id: managerId, name: 'Lê Thị Quản' }, reason: 'Tổng đài gặp sự cố' },
    })
    expect([await campaigns.resume(campaignId), await campaigns.resume(campaignId)]).toEqual([true, false])
    expect((await campaigns.get(campaignId))?.pause).toBeNull()
  })
})
