import { afterAll, beforeAll, expect, it } from 'vitest'
import { discardDraft } from './testing/discard-draft.ts'
import { openTestApi, type TestApi } from './testing/test-context.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi({ customers: 2000 })
}, 180_000)
afterAll(() => api.close())

/** A rule set of the draft with one number in its JSON replaced. */
function withNumber(ruleSet: unknown, from: number, to: number): unknown {
  return JSON.parse(JSON.stringify(ruleSet), (_key, value: unknown) => (value === from ? to : value))
}

it('runs in rehearsal on a clock of its own that ticks and can be moved (D17)', async () => {
  const manager = await api.as('manager')
  const at = '2022-10-28T09:00:00+07:00'
  await manager.campaign.moveClock({ at })
  const first = (await manager.campaign.overview()).mode
  expect(first.campaignNow).toEqual(new Date(at))
  api.clock.set('2026-01-05T02:10:00Z')
  const later = (await manager.campaign.overview()).mode
  expect(later.campaignNow.getTime() - first.campaignNow.getTime()).toBe(
    later.serverNow.getTime() - first.serverNow.getTime(),
  )
  expect(later.mode).toBe('rehearsal')
})

it('masks numbers in lists, and opens a customer by a key that holds none', async () => {
  const auditor = await api.as('auditor')
  const { members, total } = await auditor.audience.members({ filter: { kind: 'queued' }, limit: 5 })
  expect(total).toBeGreaterThan(5)
  expect(JSON.stringify(members)).not.toMatch(/84\d{9}/)
  const [member] = members
  const customer = await auditor.audience.customer({ memberId: member?.memberId ?? '' })
  expect(customer.maskedMsisdn).toBe(member?.maskedMsisdn)
  expect(customer.decisions).toMatchObject({ eligible: true, unmet: [], release: 1 })
  expect(JSON.stringify(customer)).not.toMatch(/84\d{9}/)
  expect(customer.explanation[0]?.sentences.vi.length).toBeGreaterThan(0)
  await expect(auditor.audience.customer({ memberId: 'x' })).rejects.toMatchObject({ problem: { code: 'not-found' } })
})

it('refuses a broken rule set with where and why, and stores nothing', async () => {
  const manager = await api.as('manager')
  const { document, revision } = await manager.draft.get()
  const [eligibility] = document.ruleSets
  const ruleSet = { ...eligibility, rules: [{ ...eligibility?.rules[0], conditions: { any: [] } }] }
  const checked = await manager.draft.checkRuleSet({ ruleSetId: 'eligibility', ruleSet })
  expect(checked.problems[0]).toMatchObject({ code: 'empty-group', path: ['rules', 0, 'conditions', 'any'] })
  await expect(manager.draft.saveRuleSet({ ruleSetId: 'eligibility', ruleSet, revision })).rejects.toMatchObject({
    problem: { code: 'invalid-document' },
  })
  expect(await manager.draft.get()).toMatchObject({ revision, exists: false })
})

it('changes a rule, and the next call and the funnel follow while the call in progress keeps its release', async () => {
  const [manager, approver, agent] = await Promise.all([api.as('manager'), api.as('approver'), api.as('agent')])
  const before = await manager.campaign.overview()
  const call = await agent.calls.next()
  if (!call) throw new Error('nobody waits')
  expect(call.release.number).toBe(1)
  expect(call.why.vi.length).toBeGreaterThan(0)
  expect(call.msisdn).toMatch(/^84\d{9}$/)

  const { document, revision } = await manager.draft.get()
  const ruleSet = withNumber(
    document.ruleSets.find(({ id }) => id === 'eligibility'),
    150_000,
    300_000,
  )
  const impact = await manager.draft.impact({ ruleSetId: 'eligibility', ruleSet })
  expect(impact.entering).toBe(0)
  expect(impact.leaving).toBeGreaterThan(0)
  const saved = await manager.draft.saveRuleSet({ ruleSetId: 'eligibility', ruleSet, revision })
  expect(saved.changes[0]?.ruleSetId).toBe('eligibility')

  const submission = { message: 'ARPU từ 300.000', revision: saved.revision }
  await expect(manager.reviews.submit({ ...submission, revision: saved.revision + 1 })).rejects.toMatchObject({
    problem: { code: 'stale-draft' },
  })
  await expect(manager.reviews.submit(submission)).rejects.toMatchObject({ problem: { code: 'cases-changed' } })
  const { audiences } = api.ports
  const { tryOut } = audiences
  audiences.tryOut = async () => ({ ok: false, reason: 'stack depth limit exceeded' })
  await expect(manager.reviews.submit({ ...submission, acceptExamples: true })).rejects.toMatchObject({
    problem: { code: 'not-decidable' },
  })
  audiences.tryOut = tryOut
  const { reviewId } = await manager.reviews.submit({ ...submission, acceptExamples: true })
  await approver.reviews.decide({ reviewId, decision: 'approve' })
  const release = await approver.reviews.publish({ reviewId })
  expect(release.number).toBe(2)
  expect((await manager.draft.cases({})).failed).toEqual([])
  const after = await manager.campaign.overview()
  expect(after.audience?.eligible).toBe((before.audience?.eligible ?? 0) - impact.leaving + impact.entering)

  expect((await agent.calls.current())?.release.number).toBe(1)
  await agent.calls.close({ callId: call.callId, fence: call.fence, outcome: 'no-answer' })
  expect((await agent.calls.next())?.release.number).toBe(2)

  await manager.draft.saveRuleSet({
    ruleSetId: 'eligibility',
    ruleSet: withNumber(ruleSet, 300_000, 310_000),
    revision: (await manager.draft.get()).revision,
  })
  const restored = await manager.releases.restore({ number: 1, message: 'Trở lại' })
  expect(restored).toMatchObject({ number: 3, restoresNumber: 1 })
  expect((await manager.campaign.overview()).audience?.eligible).toBe(before.audience?.eligible)
  expect(await manager.draft.get()).toMatchObject({ exists: true, baseRelease: { number: 2 } })
  await discardDraft(manager)
  await expect(manager.releases.restore({ number: 1, message: 'Lần nữa' })).rejects.toMatchObject({
    problem: { code: 'nothing-changed' },
  })
})

it('resumes a call where it was, takes an event once, and refuses a completed call below the quota (R26, D21)', async () => {
  const agent = await api.as('agent', 'quota')
  const call = await agent.calls.next()
  if (!call) throw new Error('nobody waits')
  const { callId, fence } = call
  const event = { type: 'noted', text: 'Khách hẹn chiều.' } as const
  expect(await agent.calls.append({ callId, fence, seq: 0, event })).toEqual({ ok: true, seq: 1 })
  expect(await agent.calls.append({ callId, fence, seq: 0, event })).toEqual({ ok: true, seq: 1 })
  await expect(
    agent.calls.append({ callId, fence, seq: 0, event: { type: 'noted', text: 'Khác' } }),
  ).rejects.toMatchObject({ problem: { code: 'stale-call' } })
  await expect(
    agent.calls.append({ callId, fence, seq: 1, event: { type: 'answered', step: 'no-such-step', fields: {} } }),
  ).rejects.toMatchObject({ problem: { code: 'event-refused' } })
  expect((await agent.calls.next())?.callId).toBe(callId)
  expect((await agent.calls.current())?.events).toEqual([event])

  await expect(agent.calls.close({ callId, fence, outcome: 'completed' })).rejects.toMatchObject({
    problem: { code: 'below-quota' },
  })
  const other = await api.as('agent', 'somebody')
  await expect(other.calls.heartbeat({ callId, fence })).rejects.toMatchObject({ problem: { code: 'not-found' } })
  const left = await agent.calls.previewWrapUp({ callId, fence, outcome: 'no-answer' })
  expect(left.againAt).toBeInstanceOf(Date)
  await agent.calls.close({ callId, fence, outcome: 'no-answer' })
  expect(await agent.calls.current()).toBeNull()
  expect(await agent.calls.myDay()).toEqual({ calls: 1, completed: 0 })
  await expect(
    agent.calls.append({ callId, fence, seq: 1, event: { type: 'noted', text: 'Muộn' } }),
  ).rejects.toMatchObject({ problem: { code: 'call-closed' } })
})

it('lets a manager shorten a text: a variable that it drops goes with it (D20)', async () => {
  const manager = await api.as('manager')
  const { document, revision } = await manager.draft.get()
  const template = document.templates.find(({ id }) => id === 'sms-1')
  if (!template) throw new Error('no SMS-1')
  const text = template.text.replace(/ hoac goi \{\{ hotline \}\}/, '')
  expect(text).not.toBe(template.text)
  await manager.draft.saveTemplate({ templateId: 'sms-1', text, revision })
  const saved = (await manager.draft.get()).document.templates.find(({ id }) => id === 'sms-1')
  expect(saved?.text).toBe(text)
  expect(Object.keys(saved?.variables ?? {})).not.toContain('hotline')
  await discardDraft(manager)
})

it('stops and goes on by one button: nobody new is claimed, the call in hand ends, every page hears who and why', async () => {
  const [supervisor, agent] = await Promise.all([api.as('supervisor'), api.as('agent', 'stopped')])
  const heard: unknown[] = []
  const unsubscribe = api.ports.live.subscribe(({ event }) => event.type === 'pause-changed' && heard.push(event))
  const call = await agent.calls.next()
  if (!call) throw new Error('nobody waits')
  await supervisor.campaign.pause({ reason: 'Tổng đài gặp sự cố' })
  expect((await agent.campaign.overview()).pause).toMatchObject({ byName: 'supervisor', reason: 'Tổng đài gặp sự cố' })
  expect((await agent.calls.next())?.callId).toBe(call.callId)
  await agent.calls.close({ callId: call.callId, fence: call.fence, outcome: 'no-answer' })
  await expect(agent.calls.next()).rejects.toMatchObject({ problem: { code: 'campaign-paused' } })
  await expect(supervisor.campaign.pause({ reason: 'Lần nữa' })).rejects.toMatchObject({
    problem: { code: 'campaign-paused' },
  })
  await supervisor.campaign.resume()
  expect(await agent.calls.next()).not.toBeNull()
  expect((await agent.campaign.overview()).pause).toBeNull()
  await expect.poll(() => heard).toMatchObject([{ paused: true, byName: 'supervisor' }, { paused: false }])
  unsubscribe()
})

it('gives out no customer outside calling hours or campaign dates, and leaves a call in hand alone (D16, D29)', async () => {
  const [manager, agent] = await Promise.all([api.as('manager'), api.as('agent', 'evening')])
  const at = (moment: string) => manager.campaign.moveClock({ at: moment })
  await at('2022-10-28T16:59:00+07:00')
  const call = await agent.calls.next()
  if (!call) throw new Error('nobody waits')
  await at('2022-10-28T17:00:00+07:00')
  expect((await agent.calls.next())?.callId).toBe(call.callId)
  await agent.calls.close({ callId: call.callId, fence: call.fence, outcome: 'no-answer' })
  for (const moment of ['2022-10-28T17:00:00+07:00', '2022-10-28T07:59:00+07:00', '2022-12-01T09:00:00+07:00']) {
    await at(moment)
    await expect(agent.calls.next()).rejects.toMatchObject({ problem: { code: 'outside-calling-time' } })
  }
  await at('2022-11-30T08:00:00+07:00')
  expect(await agent.calls.next()).not.toBeNull()
})
