import { canonicalJson } from '@careline/campaign'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { uuidIds } from './ids.ts'
import { discardDraft } from './testing/discard-draft.ts'
import { publishDueNow } from './testing/publish-due-now.ts'
import { type Caller, openTestApi, type TestApi } from './testing/test-context.ts'

const [NOW, DUE] = ['2026-01-05T02:00:00Z', '2026-01-06T01:00:00Z']
const problem = (code: string) => ({ problem: { code } })

let api: TestApi
let manager: Caller
let approver: Caller
beforeAll(async () => {
  api = await openTestApi({ customers: 200 })
  manager = await api.as('manager')
  approver = await api.as('approver')
}, 180_000)
beforeEach(async () => {
  api.clock.set(NOW)
  await discardDraft(manager)
})
afterAll(() => api.close())

const live = async () => (await manager.campaign.overview()).liveRelease?.number ?? 0
const publishNow = () => publishDueNow(api)

/** Another text, submitted. */
async function submitted(): Promise<string> {
  const { document, revision } = await manager.draft.get()
  const [template] = document.templates
  const text = `${template?.text} ${uuidIds.next()}`
  const saved = await manager.draft.saveTemplate({ templateId: template?.id ?? '', text, revision })
  return (await manager.reviews.submit({ message: 'Lời khác', revision: saved.revision })).reviewId
}
async function approved(reviewId: string): Promise<string> {
  await approver.reviews.decide({ reviewId, decision: 'approve' })
  return reviewId
}
async function due(reviewId: string): Promise<string> {
  await approver.reviews.schedule({ reviewId, at: DUE })
  api.clock.set(DUE)
  return reviewId
}
/** A submission as another version of the program wrote it. */
async function submittedAs(schemaVersion: number): Promise<string> {
  const reviewId = await submitted()
  const review = await manager.reviews.get({ reviewId })
  await manager.reviews.withdraw({ reviewId })
  const id = uuidIds.next()
  const document = { ...review.document, schemaVersion }
  const { campaignId, draftRevision, message, evidence, submittedBy, submittedAt: at } = review
  const contentHash = createHash('sha256').update(canonicalJson(document)).digest('hex')
  const byUserId = submittedBy.id
  await api.ports.reviews.submit({
    id,
    campaignId,
    document,
    contentHash,
    draftRevision,
    at,
    byUserId,
    message,
    evidence,
  })
  return id
}

it('publishes what was approved before an upgrade of the program, in the language of today', async () => {
  const before = await live()
  const reviewId = await due(await approved(await submittedAs(0)))
  expect((await approver.reviews.get({ reviewId })).document.schemaVersion).toBe(1)
  expect(await publishNow()).toBe(1)
  expect(await live()).toBe(before + 1)
  const { document } = await manager.releases.get({ number: before + 1 })
  expect([document.schemaVersion, (await approver.reviews.get({ reviewId })).state]).toEqual([1, 'published'])
})

it('holds back what this version of the program cannot read, once, and says so', async () => {
  const before = await live()
  const reviewId = await due(await approved(await submittedAs(99)))
  expect([await publishNow(), await publishNow()]).toEqual([1, 0])
  const held = (await approver.reviews.list({})).find(({ id }) => id === reviewId)
  expect(held).toMatchObject({ state: 'held-back', heldBack: { reasons: [{ code: 'not-readable' }] } })
  expect(await live()).toBe(before)
})

it('publishes nothing on customers that came in after it was checked, and checks it on those the next time', async () => {
  const before = await live()
  const reviewId = await approved(await submitted())
  const { snapshotId } = (await api.ports.campaigns.get(api.campaign.id)) ?? {}
  const [{ get }, { impact }] = [api.ports.snapshots, api.ports.audiences]
  api.ports.snapshots.get = async (id) => {
    const snapshot = await get(id)
    return snapshot && { ...snapshot, id: uuidIds.next() }
  }
  api.ports.audiences.impact = (asked) => impact({ ...asked, snapshotId: snapshotId ?? '' })
  await expect(approver.reviews.publish({ reviewId })).rejects.toMatchObject(problem('snapshot-moved'))
  Object.assign(api.ports.snapshots, { get })
  Object.assign(api.ports.audiences, { impact })
  expect(await live()).toBe(before)
  await approver.reviews.publish({ reviewId })
  expect(await live()).toBe(before + 1)
})

it('rests on the cases as the reference engine decides them, in a thread of their own', async () => {
  const reviewId = await approved(await submitted())
  const { proof } = api.ports.reasoning
  const broken = { name: 'Không gọi người đã từ chối', kind: 'invariant' as const, proves: [], differences: [] }
  api.ports.reasoning.proof = async () => ({ passed: 0, failed: [broken] })
  await expect(approver.reviews.publish({ reviewId })).rejects.toMatchObject({
    problem: { code: 'held-back', reasons: [{ code: 'invariant-broken' }] },
  })
  await manager.draft.discard({ revision: (await manager.draft.get()).revision })
  await expect(submitted()).rejects.toMatchObject(problem('invariant-broken'))
  Object.assign(api.ports.reasoning, { proof })
})

it('brings no release back over one that was published unseen', async () => {
  const before = await live()
  await approver.reviews.publish({ reviewId: await approved(await submitted()) })
  const restore = { number: before, message: 'Gấp' }
  await expect(approver.releases.restore({ ...restore, over: before })).rejects.toMatchObject(problem('stale-release'))
  expect((await approver.releases.restore({ ...restore, over: before + 1 })).number).toBe(before + 2)
})

it('writes nothing into the trail while what is due cannot even be checked', async () => {
  await due(await approved(await submitted()))
  const { impact } = api.ports.audiences
  api.ports.audiences.impact = () => Promise.reject(new Error('the database is away'))
  const told = () => api.ports.audit.list({ action: 'reviews.publishDue' }, { before: null, limit: 200 })
  const before = await told()
  await expect(publishNow()).rejects.toThrow('away')
  expect(await told()).toEqual(before)
  api.ports.audiences.impact = impact
  expect(await publishNow()).toBe(1)
})
