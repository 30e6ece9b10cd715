import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../testing/test-context.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi({ customers: 2000 })
}, 180_000)
afterAll(() => api.close())

it('gives the same figures by the database and by columns, then those of each condition and the customers', async () => {
  const manager = await api.as('manager')
  const { document } = await manager.draft.get()
  const eligibility = document.ruleSets.find(({ id }) => id === 'eligibility')
  const ruleSet = JSON.parse(JSON.stringify(eligibility), (_key, value: unknown) =>
    value === 150_000 ? 200_000 : value,
  )
  const edit = { ruleSetId: 'eligibility', ruleSet }
  const [countsBefore, impactBefore] = [await manager.draft.counts(edit), await manager.draft.impact(edit)]
  expect(countsBefore).toMatchObject({ source: 'database', conditions: {} })
  expect(countsBefore.loading).not.toBeNull()

  const bands = { ...edit, fact: 'arpuVnd', bands: [150_000, 200_000, 500_000] }
  const { source, loading: _loading, groups } = await manager.draft.breakdown(bands)
  expect([source, groups?.length]).toEqual(['database', 3])

  const leaving = await manager.draft.customers({ ...edit, asked: { kind: 'leaving' }, limit: 2 })
  expect(await manager.draft.breakdown(bands)).toEqual({ source: 'columns', loading: null, groups })
  const { conditions, ...counts } = await manager.draft.counts(edit)
  expect({ ...counts, conditions: {} }).toEqual({ ...countsBefore, source: 'columns', loading: null })
  expect(conditions['arpu-at-least-minimum']?.['conditions']).toBe(counts.rules['arpu-at-least-minimum'])
  const { ruleSet: figures, ...impact } = await manager.draft.impact(edit)
  const { ruleSet: _, ...wanted } = impactBefore
  expect(impact).toEqual({ ...wanted, source: 'columns', loading: null })
  expect(figures?.after).toEqual({ ...counts, conditions, source: undefined, loading: undefined })
  expect(figures?.before?.answered).toBe(impact.before)

  expect(leaving.total).toBe(impact.leaving)
  expect(leaving.customers).toHaveLength(2)
  expect(JSON.stringify(leaving)).not.toMatch(/84\d{9}/)
  for (const { memberId, arpuVnd } of leaving.customers) {
    expect(arpuVnd).toBeGreaterThanOrEqual(150_000)
    expect(arpuVnd).toBeLessThan(200_000)
    expect((await manager.audience.customer({ memberId })).decisions.eligible).toBe(true)
  }
})

it('tells how an edit touches the customers of each province, tier and band of ARPU, adding up to the totals', async () => {
  const manager = await api.as('manager')
  const { document } = await manager.draft.get()
  const eligibility = document.ruleSets.find(({ id }) => id === 'eligibility')
  const text = JSON.stringify(eligibility).replaceAll('150000', '200000')
  const edit = { ruleSetId: 'eligibility', ruleSet: JSON.parse(text) as unknown }
  await manager.draft.customers({ ...edit, asked: { kind: 'leaving' }, limit: 1 })
  const impact = await manager.draft.impact(edit)
  const asked = [{ fact: 'province' }, { fact: 'loyaltyTier' }, { fact: 'arpuVnd', bands: [200_000, 100_000, 150_000] }]
  for (const by of asked) {
    const groups = (await manager.draft.breakdown({ ...edit, ...by })).groups ?? []
    const sum = (kind: 'entering' | 'leaving' | 'staying') => groups.reduce((total, group) => total + group[kind], 0)
    expect([sum('entering'), sum('leaving')]).toEqual([impact.entering, impact.leaving])
    expect(sum('staying') + sum('leaving')).toBe(impact.before)
    expect(sum('staying') + sum('entering')).toBe(impact.after)
  }
  const bands = await manager.draft.breakdown({ ...edit, fact: 'arpuVnd', bands: [150_000, 200_000] })
  expect(bands.groups).toEqual([
    { value: 150_000, known: true, entering: 0, leaving: impact.leaving, staying: 0 },
    { value: 200_000, known: true, entering: 0, leaving: 0, staying: impact.after },
  ])
  // A text that no rule asks about is not held in memory until somebody wants customers told apart by it.
  const byDistrict = () => manager.draft.breakdown({ ...edit, fact: 'district' })
  const { groups: districts } = await byDistrict()
  expect(districts?.filter(({ known }) => known).length).toBeGreaterThan(10)
  await manager.draft.customers({ ...edit, asked: { kind: 'leaving' }, limit: 1 })
  const again = await byDistrict()
  expect([again.source, new Set(again.groups)]).toEqual(['columns', new Set(districts)])
  expect((await manager.draft.breakdown({ ...edit, fact: 'arpuVnd' })).groups).toBeNull()
  await expect(manager.draft.breakdown({ ...edit, fact: 'msisdn' })).rejects.toMatchObject({
    problem: { code: 'invalid-input', field: 'fact' },
  })
})

it('shows names in full to nobody who may not see them', async () => {
  const auditor = await api.as('auditor')
  const { customers } = await auditor.draft.customers({
    asked: { kind: 'holds', ruleSetId: 'eligibility', rule: 'arpu-at-least-minimum', path: 'conditions.all.0' },
  })
  expect(customers.length).toBeGreaterThan(0)
  for (const { fullName } of customers) expect(fullName).toMatch(/^(\S\. )*\S+$/)
  const told = () => api.ports.audit.list({ action: 'draft.customers', kind: 'view' }, { before: null, limit: 200 })
  const byAuditor = async () => (await told()).filter(({ actor }) => actor?.role === 'auditor').length
  expect(await byAuditor()).toBe(0)
  const { document } = await auditor.draft.get()
  const ruleSet = document.ruleSets.find(({ id }) => id === 'eligibility')
  const asked = { kind: 'holds', ruleSetId: 'eligibility', rule: 'arpu-at-least-minimum' } as const
  await auditor.draft.customers({ ruleSetId: 'eligibility', ruleSet, asked })
  expect(await byAuditor()).toBe(1)
})
