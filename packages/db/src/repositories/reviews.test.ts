import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { addUser, newId, START } from '../testing/fixtures.ts'
import { draftOfTwo, EVIDENCE } from '../testing/submitted-review.ts'
import { testDatabases } from '../testing/test-databases.ts'

const later = (ms: number): Date => new Date(START.getTime() + ms)
const HOUR = 3_600_000

describe.each(testDatabases())('reviews on $engine', ({ open }) => {
  let database: Database
  let setting: Awaited<ReturnType<typeof draftOfTwo>>
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    setting = await draftOfTwo(database)
  })

  const by = (reviewId: string, byUserId = setting.approverId) => ({ reviewId, byUserId, at: START })
  const submitted = async () => (await setting.submit()).id
  const approved = async () => {
    const id = await submitted()
    expect(await setting.reviews.approve(by(id))).toBe(true)
    return id
  }
  const scheduled = async () => {
    const id = await approved()
    expect(await setting.reviews.schedule({ ...by(id), publishAt: later(HOUR) })).toBe(true)
    return id
  }
  const stateOf = async (id: string) => (await setting.reviews.get(id))?.state

  it('freezes the draft with its evidence, and knows everyone who edited it', async () => {
    const { reviews, campaignId, managerId, editorId, releaseId } = setting
    const id = await submitted()
    const review = await reviews.get(id)
    expect(review).toMatchObject({
      state: 'waiting',
      document: { note: 'submitted' },
      evidence: EVIDENCE,
      baseRelease: { id: releaseId, number: 1 },
      submittedBy: { id: managerId, name: 'Lê Thị Quản' },
      submittedAt: START,
      approvedBy: null,
      release: null,
      heldBack: null,
      comments: [],
    })
    expect(review?.authors.map((author) => author.id).toSorted()).toEqual([managerId, editorId].toSorted())
    expect(await reviews.list(campaignId, 10)).toMatchObject([{ id, state: 'waiting', draftRevision: 2 }])
    expect(await reviews.get(newId())).toBeNull()
  })

  it('opens one review of a campaign at a time, of the draft as it is now', async () => {
    const { submit } = setting
    expect((await submit(1)).submitted).toEqual({ ok: false, reason: 'stale-draft' })
    const both = await Promise.all([submit(), submit()])
    expect(both.map((each) => each.submitted)).toContainEqual({ ok: true })
    expect(both.map((each) => each.submitted)).toContainEqual({ ok: false, reason: 'review-open' })
    const open = both.find((each) => each.submitted.ok)
    await setting.reviews.withdraw(by(open?.id ?? '', setting.managerId))
    expect((await submit()).submitted).toEqual({ ok: true })
  })

  it('lets nobody approve, schedule or publish what they wrote or edited, not even by SQL', async () => {
    const { reviews, managerId, editorId, approverId, publish } = setting
    const id = await submitted()
    for (const author of [managerId, editorId]) {
      expect(await reviews.approve(by(id, author))).toBe(false)
      expect(await reviews.sendBack(by(id, author))).toBe(false)
      await expect(
        database.drizzle.execute(
          sql`update reviews set state = 'approved', approved_by = ${author}, approved_at = now() where id = ${id}`,
        ),
      ).rejects.toMatchObject({ cause: { constraint: 'reviews_not_approved_by_author' } })
    }
    expect(await publish(id, approverId)).toEqual({ ok: false, reason: 'not-approved' })
    expect(await reviews.approve(by(id))).toBe(true)
    for (const author of [managerId, editorId]) {
      expect(await reviews.schedule({ ...by(id, author), publishAt: later(HOUR) })).toBe(false)
      expect(await publish(id, author)).toEqual({ ok: false, reason: 'not-approved' })
      await expect(
        database.drizzle.execute(
          sql`update reviews set state = 'published', published_by = ${author} where id = ${id}`,
        ),
      ).rejects.toMatchObject({ cause: { constraint: 'reviews_not_published_by_author' } })
    }
    expect(await publish(id, approverId)).toMatchObject({ ok: true })
  })

  it('keeps what was submitted as it was, and no release without a review or an earlier one', async () => {
    const id = await submitted()
    for (const statement of [
      sql`update reviews set document = '{}' where id = ${id}`,
      sql`update reviews set authors = array[submitted_by] where id = ${id}`,
      sql`delete from reviews where id = ${id}`,
    ])
      await expect(database.drizzle.execute(statement)).rejects.toMatchObject({
        cause: { message: 'A row of reviews is never changed or removed.' },
      })
    await expect(
      database.drizzle.execute(sql`insert into releases (id, campaign_id, number, content_hash, document, published_at,
        published_by, message) values (${newId()}, ${setting.campaignId}, 2, 'h', '{}', now(), 'me', 'm')`),
    ).rejects.toMatchObject({ cause: { constraint: 'releases_reviewed' } })
  })

  it('publishes what was approved, once, and ends the draft and the review with it', async () => {
    const { publish, reviews, releases, campaignId, approverId } = setting
    const id = await approved()
    expect(await publish(id, approverId, { contentHash: 'another' })).toEqual({ ok: false, reason: 'not-approved' })
    const elsewhere = { snapshotId: newId() }
    expect(await publish(id, approverId, elsewhere)).toEqual({ ok: false, reason: 'snapshot-moved' })
    const results = await Promise.all([publish(id, approverId), publish(id, approverId)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await releases.draft(campaignId)).toBeNull()
    expect(await releases.editsAfter(campaignId, 0)).toEqual([])
    expect(await reviews.get(id)).toMatchObject({
      state: 'published',
      publishedBy: { id: approverId },
      release: { number: 2 },
    })
    expect(await releases.list(campaignId)).toMatchObject([
      { number: 2, reviewId: id },
      { number: 1, reviewId: null },
    ])
  })

  it('takes one approval of two approvers at once', async () => {
    const { reviews, approverId } = setting
    const other = await addUser(database, 'Người duyệt thứ hai')
    const id = await submitted()
    const both = await Promise.all([reviews.approve(by(id)), reviews.approve(by(id, other))])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect([approverId, other]).toContain((await reviews.get(id))?.approvedBy?.id)
  })

  it('is void by an edit, before and after its approval, whichever of the two comes first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { reviews, editorId, save, publish, approverId } = setting
      const id = round % 2 === 0 ? await submitted() : await approved()
      const edit = save(editorId, 2)
      const [saved] = round % 4 < 2 ? await Promise.all([edit, reviews.approve(by(id))]) : [await edit]
      expect(saved).toEqual({ ok: true, revision: 3, voided: [id] })
      expect(await reviews.get(id)).toMatchObject({ state: 'voided', endedBy: { id: editorId } })
      expect(await reviews.approve(by(id))).toBe(false)
      expect(await publish(id, approverId)).toMatchObject({ ok: false })
      setting = await draftOfTwo(database)
    }
  })

  it('is news to each author until they have seen it as it stands, and again with the next step', async () => {
    const { reviews, managerId, editorId, approverId } = setting
    const id = await approved()
    const seenBy = async () => (await reviews.get(id))?.seenBy
    const seen = (byUserId: string, state: 'waiting' | 'approved' = 'approved') =>
      reviews.seen({ reviewId: id, byUserId, state })
    await Promise.all([seen(managerId, 'waiting'), seen(approverId)])
    expect(await seenBy()).toEqual([])
    await seen(managerId)
    await seen(managerId)
    await seen(editorId)
    expect(await seenBy()).toEqual([managerId, editorId])
    await reviews.sendBack(by(id))
    expect(await seenBy()).toEqual([])
  })

  it('is void when the draft is thrown away', async () => {
    const id = await approved()
    const { releases, campaignId, managerId } = setting
    const discarded = await releases.discardDraft({ campaignId, seenRevision: 2, byUserId: managerId, at: START })
    expect(discarded).toMatchObject({ ok: true, voided: [id] })
    expect(await stateOf(id)).toBe('voided')
  })

  it('publishes what is scheduled when it is due, not before, and once however many servers try', async () => {
    const { reviews, publish, approverId, campaignId, releases } = setting
    const id = await scheduled()
    expect(await reviews.due(campaignId, later(HOUR - 1))).toEqual([])
    expect(await reviews.due(campaignId, later(HOUR))).toEqual([id])
    expect(await publish(id, approverId, { scheduled: true, at: later(HOUR - 1) })).toMatchObject({ ok: false })
    const servers = await Promise.all(
      Array.from({ length: 5 }, () => publish(id, approverId, { scheduled: true, at: later(HOUR) })),
    )
    expect(servers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await releases.list(campaignId)).length).toBe(2)
    expect(await reviews.due(campaignId, later(2 * HOUR))).toEqual([])
  })

  it('does not publish by the clock what was taken off it', async () => {
    const { reviews, publish, approverId } = setting
    const id = await scheduled()
    expect((await reviews.get(id))?.scheduledAt).toEqual(by(id).at)
    expect(await reviews.unschedule(by(id))).toBe(true)
    expect(await publish(id, approverId, { scheduled: true, at: later(HOUR) })).toEqual({
      ok: false,
      reason: 'not-approved',
    })
    expect(await reviews.get(id)).toMatchObject({
      state: 'approved',
      publishAt: null,
      scheduledBy: null,
      scheduledAt: null,
    })
  })

  it('is held back with reasons, and approved again on what was found then', async () => {
    const { reviews, publish, approverId } = setting
    const id = await scheduled()
    const reasons = [{ code: 'impact-beyond', message: { vi: 'Thêm 900 khách.', en: '900 more.' } }] as const
    const found = { ...EVIDENCE, cases: { passed: 11, accepted: [] } }
    const hold = { reviewId: id, at: later(HOUR), reasons: [...reasons], evidence: found }
    expect(await Promise.all([reviews.holdBack(hold), reviews.holdBack(hold)])).toContain(false)
    expect(await reviews.get(id)).toMatchObject({
      state: 'held-back',
      heldBack: { at: later(HOUR), reasons },
      heldEvidence: found,
    })
    expect(await publish(id, approverId)).toEqual({ ok: false, reason: 'not-approved' })
    // On a page that was opened before it was held back, or before it was held back again.
    expect(await reviews.approve({ ...by(id), heldAt: null })).toBe(false)
    expect(await reviews.approve({ ...by(id), heldAt: START })).toBe(false)
    expect(await reviews.approve({ ...by(id), heldAt: later(HOUR) })).toBe(true)
    expect(await reviews.get(id)).toMatchObject({ state: 'approved', evidence: found, heldBack: null, publishAt: null })
  })

  it('goes back with comments on rules, and the draft is open for the next submission', async () => {
    const { reviews, submit, approverId } = setting
    const id = await submitted()
    const comment = { id: newId(), ruleSetId: 'eligibility', rule: 'arpu-at-least-minimum', text: 'Vì sao 200.000?' }
    await reviews.comment({ ...by(id), ...comment })
    expect(await reviews.sendBack(by(id))).toBe(true)
    expect(await reviews.approve(by(id))).toBe(false)
    expect(await reviews.get(id)).toMatchObject({
      state: 'sent-back',
      endedBy: { id: approverId },
      comments: [{ ...comment, by: { name: 'Lê Quốc Duyệt' }, at: START }],
    })
    expect((await submit()).submitted).toEqual({ ok: true })
  })

  it('outlives an old release that is brought back, but is not approved on a base that is not live', async () => {
    const { reviews, releases, campaignId, releaseId, approverId } = setting
    const id = await submitted()
    const restored = await releases.publish({
      id: newId(),
      campaignId,
      document: { note: 'first' },
      contentHash: 'hash-1',
      at: START,
      byUserId: approverId,
      message: 'Trở lại',
      restoresNumber: 1,
      expectedLiveReleaseId: releaseId,
      draftRevision: 'kept',
      review: null,
      audience: null,
    })
    expect(restored).toMatchObject({ ok: true })
    expect(await releases.draft(campaignId)).toMatchObject({ revision: 2 })
    expect(await stateOf(id)).toBe('waiting')
    expect(await reviews.approve(by(id))).toBe(false)
  })

  it('keeps what each save changed, newest first, for as long as the draft lives', async () => {
    const { releases, campaignId, managerId, editorId } = setting
    expect(await releases.editsAfter(campaignId, 0)).toMatchObject([
      { revision: 2, by: { id: managerId }, changes: [{ before: 1, after: 2 }] },
      { revision: 1, by: { id: editorId, name: 'Trần Thị Sửa' }, changes: [{ before: 0, after: 1 }] },
    ])
    expect(await releases.editsAfter(campaignId, 2)).toEqual([])
  })
})
