import type { Campaign } from '@careline/campaign'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { discardDraft } from '../testing/discard-draft.ts'
import { type Caller, openTestApi, type TestApi } from '../testing/test-context.ts'

let api: TestApi
let manager: Caller
beforeAll(async () => {
  api = await openTestApi({ customers: 500 })
  manager = await api.as('manager')
}, 180_000)
afterEach(() => discardDraft(manager))
afterAll(() => api.close())

type RuleSet = Campaign['ruleSets'][number]
const problem = (code: string) => ({ problem: { code } })

/** The draft's eligibility rules with the first one's threshold at this amount. */
async function withThreshold(vnd: number): Promise<{ ruleSetId: string; ruleSet: RuleSet }> {
  const { document } = await manager.draft.get()
  const ruleSet = document.ruleSets.find(({ id }) => id === 'eligibility')
  const text = JSON.stringify(ruleSet).replaceAll('150000', String(vnd))
  return { ruleSetId: 'eligibility', ruleSet: JSON.parse(text) as RuleSet }
}

it('finds what an edit makes odd, shows a customer for it, and says whether the live release has it too', async () => {
  const { ruleSetId, ruleSet } = await withThreshold(150_000)
  const [first] = ruleSet.rules
  const never = { fact: 'arpuVnd', operator: 'lessThan', value: 100_000 }
  const conditions = { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150_000 }, never] }
  const odd = { ...ruleSet, rules: [...ruleSet.rules, { ...first, name: 'odd', conditions }] }
  const { complete, findings } = await manager.draft.findings({ ruleSetId, ruleSet: odd })
  expect(complete).toBe(true)
  expect(findings).toMatchObject([{ code: 'never-holds', ruleSetId, rule: 'odd', added: true }])
  expect(findings[0]?.witness['arpuVnd']).toBeDefined()
  expect((await manager.draft.findings({ ruleSetId })).findings).toEqual([])
  const all = await manager.draft.findings({})
  expect(all.findings.length).toBeGreaterThan(0)
  expect(all.findings.every(({ added }) => !added)).toBe(true)
})

it('runs the cases on an edit that nobody saved, and tells what they do not show of the rules', async () => {
  const { document } = await manager.draft.get()
  expect(await manager.draft.cases({})).toMatchObject({ passed: document.cases.length, failed: [] })
  const { passed, failed, coverage } = await manager.draft.cases(await withThreshold(200_000))
  expect(failed.length).toBeGreaterThan(0)
  expect(passed + failed.length).toBe(document.cases.length)
  expect(coverage.covered + coverage.uncovered.length).toBe(coverage.total)
  expect((await manager.draft.cases({})).failed).toEqual([])
})

it('makes a case of facts, with what the draft decides now, under a name of one’s own, and takes it out again', async () => {
  const begun = await manager.draft.get()
  const before = begun.document.cases.length
  const facts = { arpuVnd: 149_999, registeredAddress: '12 Nguyễn Trãi', msisdn: '84900000001', 'item.price': 3 }
  const made = { name: 'ARPU vừa dưới mức', from: { kind: 'facts' as const, facts } }
  const { revision } = await manager.draft.saveCase({ ...made, revision: begun.revision })
  const { document } = await manager.draft.get()
  expect(document.cases.at(-1)).toMatchObject({
    name: 'ARPU vừa dưới mức',
    kind: 'example',
    facts: { arpuVnd: 149_999 },
    expect: { eligible: false, unmet: ['arpu-at-least-minimum'], contact: 'allowed' },
  })
  expect(Object.keys(document.cases.at(-1)?.facts ?? {})).toEqual(['arpuVnd'])
  expect((await manager.draft.cases({})).failed).toEqual([])
  await expect(manager.draft.saveCase({ ...made, revision })).rejects.toMatchObject(problem('invalid-document'))
  const removed = await manager.draft.removeCase({ name: made.name, revision })
  expect((await manager.draft.get()).document.cases).toHaveLength(before)
  const invariant = document.cases.find(({ kind }) => kind === 'invariant')
  const gone = { name: invariant?.name ?? '', revision: removed.revision }
  await expect(manager.draft.removeCase(gone)).rejects.toMatchObject(problem('not-allowed'))
})

it('makes a case of a customer without anything personal', async () => {
  const { members } = await manager.audience.members({ filter: { kind: 'queued' }, limit: 1 })
  const [member] = members
  await manager.draft.saveCase({
    name: 'Khách thứ nhất',
    from: { kind: 'customer', memberId: member?.memberId ?? '' },
    revision: (await manager.draft.get()).revision,
  })
  const made = (await manager.draft.get()).document.cases.at(-1)
  expect(made).toMatchObject({ kind: 'example', facts: { arpuVnd: member?.arpuVnd }, expect: { eligible: true } })
  expect(JSON.stringify(made)).not.toMatch(/84\d{9}|fullName|registeredAddress/)
  const stranger = { name: 'Ai đó', from: { kind: 'customer' as const, memberId: 'nobody' }, revision: 1 }
  await expect(manager.draft.saveCase(stranger)).rejects.toMatchObject(problem('not-found'))
})

it('accepts changed examples in one action, and never a broken invariant', async () => {
  const edit = await withThreshold(200_000)
  const { revision } = await manager.draft.saveRuleSet({ ...edit, revision: (await manager.draft.get()).revision })
  const { failed } = await manager.draft.cases({})
  const names = failed.filter(({ kind }) => kind === 'example').map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  const unseen = { names, revision: revision - 1 }
  await expect(manager.draft.acceptCases(unseen)).rejects.toMatchObject(problem('stale-draft'))
  const saved = await manager.draft.acceptCases({ names, revision })
  expect((await manager.draft.cases({})).failed).toEqual(failed.filter(({ kind }) => kind === 'invariant'))

  const { document } = await manager.draft.get()
  const contact = document.ruleSets.find(({ id }) => id === document.decisions.contact.ruleSet)
  const ruleSet = { ...contact, rules: contact?.rules.slice(1) }
  const broken = await manager.draft.saveRuleSet({ ruleSetId: contact?.id ?? '', ruleSet, revision: saved.revision })
  const wrong = (await manager.draft.cases({})).failed.filter(({ kind }) => kind === 'invariant')
  expect(wrong.length).toBeGreaterThan(0)
  const accept = { names: wrong.map(({ name }) => name), revision: broken.revision }
  await expect(manager.draft.acceptCases(accept)).rejects.toMatchObject(problem('invariant-broken'))
})
