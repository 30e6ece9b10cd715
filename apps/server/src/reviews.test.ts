import type { Campaign } from '@careline/campaign'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { uuidIds } from './ids.ts'
import { discardDraft } from './testing/discard-draft.ts'
import { publishDueNow } from './testing/publish-due-now.ts'
import { type Caller, openTestApi, type TestApi } from './testing/test-context.ts'

let api: TestApi
let manager: Caller
let approver: Caller
beforeAll(async () => {
  api = await openTestApi({ customers: 2000 })
  manager = await api.as('manager')
  approver = await api.as('approver')
}, 180_000)
afterEach(async () => {
  await discardDraft(manager)
  api.clock.set('2026-01-05T02:00:00Z')
})
afterAll(() => api.close())

const SET = 'eligibility'
type RuleSet = Campaign['ruleSets'][number]
const problem = (code: string) => ({ problem: { code } })

/** The eligibility rules of the draft with one rule's reason in other words: nobody is decided otherwise. */
async function reworded(rule: number, words: string): Promise<{ ruleSet: RuleSet; revision: number }> {
  const { document, revision } = await manager.draft.get()
  const set = document.ruleSets.find(({ id }) => id === SET)
  if (!set) throw new Error('no eligibility')
  const reason = { vi: words, en: words }
  return {
    ruleSet: { ...set, rules: set.rules.map((each, at) => (at === rule ? { ...each, reason } : each)) },
    revision,
  }
}
const save = async (who: Caller, rule: number, words: string) =>
  who.draft.saveRuleSet({ ruleSetId: SET, ...(await reworded(rule, words)) })

async function submitted(rule = 0): Promise<string> {
  const { revision } = await save(manager, rule, `Lý do ${uuidIds.next()}`)
  return (await manager.reviews.submit({ message: 'Nói rõ hơn', revision })).reviewId
}
async function approved(rule = 0): Promise<string> {
  const reviewId = await submitted(rule)
  await approver.reviews.decide({ reviewId, decision: 'approve' })
  return reviewId
}
const publishNow = () => publishDueNow(api)
const live = async () => (await manager.campaign.overview()).liveRelease?.number ?? 0

it('refuses every step of one’s own change by a direct call, to administrators and to whoever helped to write it', async () => {
  const administrator = await api.as('administrator', 'boss')
  await save(administrator, 1, 'Viết bởi quản trị')
  const { revision } = await save(manager, 0, 'Viết bởi quản lý')
  const { reviewId } = await manager.reviews.submit({ message: 'Hai người viết', revision })
  for (const author of [administrator, manager]) {
    expect((await author.reviews.list({}))[0]?.may).toMatchObject({ approve: false, publish: false, withdraw: true })
    await expect(author.reviews.decide({ reviewId, decision: 'approve' })).rejects.toMatchObject(problem('own-change'))
    await expect(author.reviews.publish({ reviewId })).rejects.toMatchObject(problem('own-change'))
  }
  await expect(approver.reviews.publish({ reviewId })).rejects.toMatchObject(problem('review-state'))
  expect(await approver.reviews.counts()).toEqual({ waitingForMe: 1, decidedOfMine: 0, heldBack: 0 })
  await approver.reviews.decide({ reviewId, decision: 'approve' })
  expect(await manager.reviews.counts()).toEqual({ waitingForMe: 0, decidedOfMine: 1, heldBack: 0 })
  expect(await administrator.reviews.counts()).toMatchObject({ decidedOfMine: 1 })
  await manager.reviews.seen({ reviewId, state: 'waiting' })
  expect((await manager.reviews.get({ reviewId })).isNews).toBe(true)
  await manager.reviews.seen({ reviewId, state: 'approved' })
  expect(await manager.reviews.counts()).toMatchObject({ decidedOfMine: 0 })
  expect(await administrator.reviews.counts()).toMatchObject({ decidedOfMine: 1 })
  await expect(manager.reviews.publish({ reviewId })).rejects.toMatchObject(problem('own-change'))
})

it('shows the reviewer what was frozen, takes comments on a rule, and sends it back', async () => {
  const reviewId = await submitted()
  const review = await approver.reviews.get({ reviewId })
  expect(review).toMatchObject({
    state: 'waiting',
    baseRelease: { number: 1 },
    evidence: { impact: { counts: { entering: 0, leaving: 0 } } },
  })
  expect(review.evidence.changes[0]?.ruleSetId).toBe(SET)
  expect(review.document.ruleSets).not.toEqual(review.baseDocument.ruleSets)
  const step = { reviewId, decision: 'send-back' as const }
  await expect(approver.reviews.decide(step)).rejects.toMatchObject(problem('invalid-input'))
  const comment = { ruleSetId: SET, rule: 'arpu-at-least-minimum', text: 'Vì sao?' }
  await approver.reviews.decide({ ...step, comments: [comment] })
  expect(await manager.reviews.get({ reviewId })).toMatchObject({ state: 'sent-back', comments: [comment] })
})

it('is void by an edit after the approval, and tells the pages', async () => {
  const reviewId = await approved()
  const heard: unknown[] = []
  const unsubscribe = api.ports.live.subscribe(({ event }) => event.type === 'review-changed' && heard.push(event))
  await save(manager, 0, 'Sửa sau khi duyệt')
  await expect(approver.reviews.publish({ reviewId })).rejects.toMatchObject(problem('review-state'))
  await expect.poll(() => heard).toMatchObject([{ reviewId, state: 'voided', byName: 'manager' }])
  unsubscribe()
})

it('publishes at its time, once, and holds back what has become worse since the approval, with the reasons', async () => {
  const before = await live()
  const reviewId = await approved()
  const at = '2026-01-06T01:00:00Z'
  await expect(approver.reviews.schedule({ reviewId, at: '2026-01-05T01:00:00Z' })).rejects.toMatchObject(
    problem('invalid-input'),
  )
  await approver.reviews.schedule({ reviewId, at })
  expect(await publishNow()).toBe(0)
  api.clock.set(at)
  const { impact } = api.ports.audiences
  api.ports.audiences.impact = async (asked) => ({ ...(await impact(asked)), leaving: 51 })
  expect(await publishNow()).toBe(1)
  api.ports.audiences.impact = impact
  const held = await approver.reviews.get({ reviewId })
  expect(held).toMatchObject({ state: 'held-back', heldBack: { reasons: [{ code: 'impact-beyond' }] } })
  expect([await live(), (await approver.reviews.counts()).heldBack]).toEqual([before, 1])

  await approver.reviews.decide({ reviewId, decision: 'approve' })
  api.ports.audiences.impact = async (asked) => ({ ...(await impact(asked)), leaving: 51 })
  await approver.reviews.schedule({ reviewId, at: '2026-01-06T02:00:00Z' })
  api.clock.set('2026-01-06T02:00:00Z')
  await Promise.all([publishNow(), publishNow(), publishNow()])
  api.ports.audiences.impact = impact
  expect(await live()).toBe(before + 1)
  expect(await approver.reviews.get({ reviewId })).toMatchObject({
    state: 'published',
    publishedBy: { name: 'approver' },
  })
  expect(await approver.releases.changes({ number: 1 })).toEqual([])
  expect(await approver.releases.changes({ number: before + 1 })).toMatchObject([{ area: 'rules', ruleSetId: SET }])
})

it('holds back what was written on a release that is no longer live; the draft is brought up to date and keeps its edits', async () => {
  const before = await live()
  const reviewId = await approved(1)
  await approver.reviews.schedule({ reviewId, at: '2026-01-06T06:00:00Z' })
  api.clock.set('2026-01-06T05:00:00Z')
  const restored = await approver.releases.restore({ number: 1, message: 'Gấp' })
  expect(restored.number).toBe(before + 1)
  api.clock.set('2026-01-06T06:00:00Z')
  expect(await publishNow()).toBe(1)
  expect(await approver.reviews.get({ reviewId })).toMatchObject({ heldBack: { reasons: [{ code: 'base-moved' }] } })
  await expect(approver.reviews.decide({ reviewId, decision: 'approve' })).rejects.toMatchObject(
    problem('stale-release'),
  )
  const mine = (await manager.draft.get()).document.ruleSets.find(({ id }) => id === SET)?.rules[1]?.reason
  const rebased = await manager.draft.rebase()
  expect(rebased.merged?.document.ruleSets.find(({ id }) => id === SET)?.rules[1]?.reason).toEqual(mine)
  expect((await manager.draft.get()).baseRelease.number).toBe(restored.number)
})

it('merges a stale save by rule and says so; where both changed one rule it gives both versions and stores neither', async () => {
  const other = await api.as('manager', 'colleague')
  const [mine, theirs, clash] = [
    await reworded(0, 'Của tôi'),
    await reworded(1, 'Của bạn'),
    await reworded(1, 'Của tôi nữa'),
  ]
  const { revision } = await other.draft.saveRuleSet({ ruleSetId: SET, ...theirs })
  const saved = await manager.draft.saveRuleSet({ ruleSetId: SET, ...mine })
  expect(saved).toMatchObject({ revision: revision + 1, merged: { with: ['colleague'] } })
  const rules = (await manager.draft.get()).document.ruleSets.find(({ id }) => id === SET)?.rules ?? []
  expect(rules.slice(0, 2).map(({ reason }) => reason?.vi)).toEqual(['Của tôi', 'Của bạn'])
  const name = rules[1]?.name
  await expect(manager.draft.saveRuleSet({ ruleSetId: SET, ...clash })).rejects.toMatchObject({
    problem: {
      code: 'merge-conflict',
      conflicts: [
        {
          path: ['ruleSets', SET, 'rules', name],
          mine: { reason: { vi: 'Của tôi nữa' } },
          theirs: { reason: { vi: 'Của bạn' } },
        },
      ],
    },
  })
  expect((await manager.draft.get()).revision).toBe(revision + 1)
  const path = ['ruleSets', SET, 'rules', name ?? '']
  const stored = (await manager.draft.get()).document.ruleSets.find(({ id }) => id === SET)
  const yours = stored?.rules.find((rule) => rule.name === name)
  const unseen = [{ path, side: 'mine' as const, over: { ...yours, priority: 77 } }]
  await expect(manager.draft.saveRuleSet({ ruleSetId: SET, ...clash, choices: unseen })).rejects.toMatchObject({
    problem: { code: 'merge-conflict' },
  })
  const chosen = await manager.draft.saveRuleSet({
    ruleSetId: SET,
    ...clash,
    choices: [{ path, side: 'mine', over: yours }],
  })
  const words = chosen.merged?.document.ruleSets.find(({ id }) => id === SET)?.rules.map(({ reason }) => reason?.vi)
  expect(words?.slice(0, 2)).toEqual(['Của tôi', 'Của tôi nữa'])
})

it('asks about each text and item that two people changed, and takes the live release’s or the draft’s rule as chosen', async () => {
  const { document, revision } = await manager.draft.get()
  const [template] = document.templates
  const text = (words: string) => ({ templateId: template?.id ?? '', text: `${template?.text} ${words}`, revision })
  await manager.draft.saveTemplate(text('Một.'))
  const path = ['templates', template?.id ?? '']
  const conflict = { problem: { code: 'merge-conflict', conflicts: [{ path, theirs: { text: text('Một.').text } }] } }
  const first = (await manager.draft.get()).document.templates[0]
  await expect(manager.draft.saveTemplate(text('Hai.'))).rejects.toMatchObject(conflict)
  await manager.draft.saveTemplate({ ...text('Hai.'), choices: [{ path, side: 'mine', over: first }] })
  expect((await manager.draft.get()).document.templates[0]?.text).toBe(text('Hai.').text)
  await discardDraft(manager)

  api.clock.set('2026-01-06T02:00:00Z')
  const rule = document.ruleSets.find(({ id }) => id === SET)?.rules[0]?.name ?? ''
  const reviewId = await approved(0)
  const published = (await manager.draft.get()).document
  await approver.reviews.publish({ reviewId })
  await save(manager, 0, 'Lý do của bản nháp')
  const before = (await manager.releases.list()).find(({ number }) => number === 1)
  await approver.releases.restore({ number: before?.number ?? 1, message: 'Trở lại' })
  const choice = { path: ['ruleSets', SET, 'rules', rule] }
  await expect(manager.draft.rebase()).rejects.toMatchObject({ problem: { conflicts: [choice] } })
  const reasonOf = (campaign: Campaign | undefined) =>
    campaign?.ruleSets.find(({ id }) => id === SET)?.rules.find(({ name }) => name === rule)?.reason?.vi
  expect(reasonOf(published)).not.toBe('Lý do của bản nháp')
  const { number } = (await manager.campaign.overview()).liveRelease ?? { number: 0 }
  const { document: live } = await manager.releases.get({ number })
  const over = live.ruleSets.find(({ id }) => id === SET)?.rules.find(({ name }) => name === rule)
  const rebased = await manager.draft.rebase({ choices: [{ ...choice, side: 'mine', over }] })
  expect(reasonOf(rebased.merged?.document)).toBe('Lý do của bản nháp')
})

it('never merges with a draft that was begun anew what was typed on one that was thrown away, nor on a release before', async () => {
  const other = await api.as('manager', 'beginner')
  const reasons = async () =>
    (await manager.draft.get()).document.ruleSets.find(({ id }) => id === SET)?.rules.map(({ reason }) => reason?.vi)
  await save(other, 0, 'Bản nháp cũ')
  const typed = await reworded(1, 'Gõ trên bản nháp cũ')
  await discardDraft(other)
  await save(other, 2, 'Bản nháp mới')
  await save(other, 3, 'Bản nháp mới, lần hai')
  const stale = () =>
    expect(manager.draft.saveRuleSet({ ruleSetId: SET, ...typed })).rejects.toMatchObject(problem('stale-draft'))
  await stale()
  expect(await reasons()).not.toContain('Bản nháp cũ')
  await discardDraft(other)
  await stale()
  expect((await manager.draft.get()).exists).toBe(false)

  const onLive = await reworded(1, 'Gõ khi chưa có bản nháp')
  api.clock.set('2026-01-06T02:00:00Z')
  const [newest, ...earlier] = await manager.releases.list()
  const another = earlier.find(({ contentHash }) => contentHash !== newest?.contentHash)
  await approver.releases.restore({ number: another?.number ?? 0, message: 'Trở lại' })
  await expect(manager.draft.saveRuleSet({ ruleSetId: SET, ...onLive })).rejects.toMatchObject(problem('stale-draft'))
})

it('throws no draft away in which somebody else has saved what was not seen yet', async () => {
  const { revision } = await save(manager, 0, 'Của tôi')
  await save(await api.as('manager', 'helper'), 1, 'Của bạn')
  await expect(manager.draft.discard({ revision })).rejects.toMatchObject({
    problem: { code: 'stale-draft', message: { vi: expect.stringContaining('helper') as string } },
  })
  expect((await manager.draft.get()).exists).toBe(true)
})

it('says what a customer would have got at an earlier moment, by the release and the snapshot of that time', async () => {
  const { members } = await manager.audience.members({ filter: { kind: 'queued' }, limit: 1 })
  const memberId = members[0]?.memberId ?? ''
  const now = await manager.audience.asOf({ memberId, at: '2026-01-07T00:00:00Z' })
  const then = await manager.audience.asOf({ memberId, at: '2026-01-05T02:00:00Z' })
  expect([then.release.number, now.release.number]).toEqual([1, await live()])
  expect(then.decisions).toMatchObject({ eligible: true, release: 1 })
  expect(JSON.stringify(then)).not.toMatch(/84\d{9}/)
  await expect(manager.audience.asOf({ memberId, at: '2025-01-05T02:00:00Z' })).rejects.toMatchObject({
    problem: { code: 'not-found', field: 'at' },
  })
})

it('says what a customer would have got by the campaign’s time of that moment, though the rehearsal’s clock was moved since (D17)', async () => {
  const { members } = await manager.audience.members({ filter: { kind: 'queued' }, limit: 1 })
  const then = { memberId: members[0]?.memberId ?? '', at: '2026-01-05T02:00:00Z' }
  const before = await manager.audience.asOf(then)
  api.clock.set('2026-01-06T02:00:00Z')
  await manager.campaign.moveClock({ at: '2022-12-20T09:00:00+07:00' })
  expect(await manager.audience.asOf(then)).toEqual(before)
  const after = await manager.audience.asOf({ ...then, at: '2026-01-06T02:00:00Z' })
  expect(after.decisions['deadlines']).not.toEqual(before.decisions['deadlines'])
})
