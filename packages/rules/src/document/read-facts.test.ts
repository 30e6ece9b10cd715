import { expect, it } from 'vitest'
import { compileRuleSet } from '../compile/function/compile-rule-set.ts'
import { columnsFromRows } from '../compile/columns/columns-builder.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import { documentOf, documentOfCondition, ruleOf } from '../testing/sample-document.ts'
import { itemFactsOf } from './catalogue-item.ts'
import type { Facts } from './fact.ts'
import { FactTypeError } from './fact-type-error.ts'
import { parseFacts } from './parse-facts.ts'
import { factsOfTheirTypes, readFacts } from './read-facts.ts'
import { canonicalTimestamp, isCalendarDate } from './timestamp.ts'

it('reads declared facts alone, each null where it is absent', () => {
  const read = readFacts(documentOfCondition({ all: [] }), { arpuVnd: 5, 'item.price': 9, unknown: 1 })
  expect(read).toMatchObject({ arpuVnd: 5, province: null })
  expect(Object.keys(read)).not.toContain('item.price')
})

it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s by name', (value) => {
  expect(() => readFacts(documentOfCondition({ all: [] }), { arpuVnd: value })).toThrow(
    'The fact "arpuVnd" is not of type integer',
  )
  expect(() => itemFactsOf({ id: 'a', price: value })).toThrow(`The fact "item.price" is ${value}`)
})

it('knows no moment outside the years 1 to 9999, where letters lose the order of time', () => {
  expect(canonicalTimestamp('9999-12-31T23:59-01:00')).toBeNull()
  expect(canonicalTimestamp('0001-01-01T00:00+14:00')).toBeNull()
  expect(canonicalTimestamp('0001-01-01T00:00Z')).toBe('0001-01-01T00:00:00.000Z')
  expect(isCalendarDate('0000-01-01')).toBe(false)
  for (let at = Date.UTC(1896, 0, 1); at < Date.UTC(2105, 0, 1); at += 86_400_000) {
    expect(isCalendarDate(new Date(at).toISOString().slice(0, 10))).toBe(true)
  }
  const none = ['2022-02-29', '1900-02-29', '2022-04-31', '2022-13-01', '2022-00-01', '2022-01-00', '2022-01-32']
  expect(none.filter(isCalendarDate)).toEqual([])
  expect(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].every(isCalendarDate)).toBe(true)
})

const wrong: Facts[] = [
  { arpuVnd: '900000' },
  { arpuVnd: 1.5 },
  { arpuVnd: 2 ** 53 },
  { dataSharePct: Number.NaN },
  { loyaltyMember: 1 },
  { province: 5 },
  { os: true },
  { msisdn: 84901234567 },
  { joinedOn: '2022-02-30' },
  { joinedOn: '2022-10-28T00:00:00Z' },
  { seenAt: '9999-12-31T23:59-01:00' },
  { seenAt: '2022-10-28' },
  { services: 'sms' },
  { services: ['sms', 5] as never },
]

it.each(wrong)('throws the same in every executor where a value is not of its fact’s type: %j', async (facts) => {
  const document = documentOfCondition({ all: [{ fact: 'arpuVnd', operator: 'isKnown', value: true }] })
  const [fact = ''] = Object.keys(facts)
  const type = document.facts.find(({ id }) => id === fact)?.type
  const thrown = { name: 'FactTypeError', fact, type, message: expect.stringContaining(`"${fact}" is not of type`) }
  await expect(runRuleSet(document, 'set', facts)).rejects.toMatchObject(thrown)
  expect(() => compileRuleSet(document, 'set')(facts)).toThrow(expect.objectContaining(thrown))
  expect(() => columnsFromRows(document, [facts])).toThrow(expect.objectContaining(thrown))
  expect(() => readFacts(document, facts)).toThrow(FactTypeError)
  expect(JSON.stringify(thrown)).not.toContain(String(facts[fact]))
  expect(parseFacts(document.facts, { 'lists.wave1': true, fullName: 'An', msisdn: '84901234567', ...facts })).toEqual({
    ok: false,
    problems: [{ fact, message: { vi: expect.stringContaining(fact), en: expect.stringContaining(fact) } }],
  })
  expect(factsOfTheirTypes(document, { province: 'Huế', ...facts })).toMatchObject({ [fact]: null })
})

it('takes facts from outside whole, or tells all that is wrong with them', () => {
  const { facts } = documentOfCondition({ all: [] })
  const given = {
    'lists.wave1': false,
    fullName: 'An',
    msisdn: '84901234567',
    seenAt: '2022-10-28T09:00:00+07:00',
    foo: 1,
  }
  expect(parseFacts(facts, given)).toMatchObject({
    ok: true,
    facts: { fullName: 'An', seenAt: '2022-10-28T02:00:00.000Z', arpuVnd: null },
  })
  const parsed = parseFacts(facts, { arpuVnd: 'x', os: 'symbian' })
  expect(parsed).toMatchObject({ ok: false })
  expect(!parsed.ok && parsed.problems.map(({ fact }) => fact)).toEqual([
    'arpuVnd',
    'lists.wave1',
    'os',
    'fullName',
    'msisdn',
  ])
})

it("never takes a customer's value for an item's", async () => {
  const over = { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' as const }] }
  const priced = { all: [{ fact: 'item.price', operator: 'isKnown', value: true }] }
  const document = documentOf([{ id: 'offers', hitPolicy: 'every', over, rules: [ruleOf('priced', priced)] }])
  const facts: Facts = { 'item.price': 9 }
  const items = [{ id: 'unpriced' }]
  expect(await runRuleSet(document, 'offers', facts, { items })).toMatchObject({ offered: [] })
  expect(compileRuleSet(document, 'offers', { items })(facts)).toMatchObject({ offered: [] })
})
