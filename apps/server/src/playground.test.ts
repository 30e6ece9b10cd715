import { afterAll, beforeAll, expect, it } from 'vitest'
import { discardDraft } from './testing/discard-draft.ts'
import { type Caller, openTestApi, type TestApi } from './testing/test-context.ts'

let api: TestApi
let manager: Caller
beforeAll(async () => {
  api = await openTestApi({ customers: 500 })
  manager = await api.as('manager')
}, 180_000)
afterAll(() => api.close())

const problem = (code: string) => ({ problem: { code } })
const release = { kind: 'release' as const, number: 1 }
const typed = (facts: Record<string, string | number | boolean | null>) => ({ kind: 'facts' as const, facts })

it('tells all about one customer: each decision with its trace, what would flip it, the script and the texts', async () => {
  const { members, total } = await manager.audience.members({ filter: { kind: 'all' }, limit: 500 })
  expect(total).toBe((await manager.audience.get())?.customers)
  const queued = members.find(({ ordinal }) => ordinal === 1)
  const who = { kind: 'customer' as const, memberId: queued?.memberId ?? '' }
  const shown = await manager.playground.tryOut({ who, version: release })
  expect(shown).toMatchObject({ maskedMsisdn: queued?.maskedMsisdn, release: 1, decisions: { eligible: true } })
  expect(shown.decisions).toEqual((await manager.audience.customer(who)).decisions)
  expect(shown.explanation.map(({ ruleSetId }) => ruleSetId)).toContain('eligibility')
  expect(shown.explanation[0]?.trace[0]).toMatchObject({ rule: expect.any(String), condition: { held: true } })
  expect(shown.flips.find(({ ruleSetId }) => ruleSetId === 'eligibility')?.possible).toBe(true)
  expect(shown.call?.steps.length).toBeGreaterThan(3)
  expect(JSON.stringify(shown)).not.toMatch(/84\d{9}/)
  const auditor = await api.as('auditor')
  const seen = await auditor.playground.tryOut({ who, version: release })
  expect(seen.facts['fullName']).toMatch(/^(\S\. )*\S+$/)
  expect(JSON.stringify(seen)).not.toContain(queued?.fullName)
})

it('decides typed facts at any date, by the draft or a release, and names the fact that cannot be', async () => {
  const low = { who: typed({ arpuVnd: 149_999 }), version: release, at: '2022-10-28T09:00:00+07:00' }
  const refused = await manager.playground.tryOut(low)
  expect(refused).toMatchObject({
    maskedMsisdn: null,
    at: new Date('2022-10-28T02:00:00Z'),
    decisions: { eligible: false, unmet: ['arpu-at-least-minimum'] },
    call: null,
  })
  const flip = refused.flips.find(({ ruleSetId }) => ruleSetId === 'eligibility')
  expect(flip?.sentence.vi).toMatch(/149\.999 ₫, cần thêm 1 ₫/)
  const { document, revision } = await manager.draft.get()
  const ruleSet: unknown = JSON.parse(
    JSON.stringify(document.ruleSets.find(({ id }) => id === 'eligibility')).replaceAll('150000', '120000'),
  )
  await manager.draft.saveRuleSet({ ruleSetId: 'eligibility', ruleSet, revision })
  const draft = { kind: 'draft' as const }
  expect((await manager.playground.tryOut({ ...low, version: draft })).decisions).toMatchObject({ eligible: true })
  await discardDraft(manager)
  const wrong = manager.playground.tryOut({ who: typed({ arpuVnd: 'nhiều' }), version: draft })
  await expect(wrong).rejects.toMatchObject({ problem: { code: 'invalid-input', field: 'arpuVnd' } })
  const none = { who: typed({}), version: { kind: 'release' as const, number: 99 } }
  await expect(manager.playground.tryOut(none)).rejects.toMatchObject(problem('not-found'))
})
