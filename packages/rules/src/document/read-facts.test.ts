import { expect, it } from 'vitest'
import { compileRuleSet } from '../compile/function/compile-rule-set.ts'
import { columnsFromRows } from '../compile/columns/columns-builder.ts'
import { evaluateColumns } from '../compile/columns/evaluate-columns.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import { documentOf, documentOfCondition, ruleOf } from '../testing/sample-document.ts'
import { itemFactsOf } from './catalogue-item.ts'
import type { Facts } from './fact.ts'
import { readFacts } from './read-facts.ts'
import { canonicalTimestamp, isCalendarDate } from './timestamp.ts'

it('reads declared facts alone, each null where it is absent', () => {
  const read = readFacts(documentOfCondition({ all: [] }), { arpuVnd: 5, 'item.price': 9, unknown: 1 })
  expect(read).toMatchObject({ arpuVnd: 5, province: null })
  expect(Object.keys(read)).not.toContain('item.price')
})

it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s by name', (value) => {
  expect(() => readFacts(documentOfCondition({ all: [] }), { arpuVnd: value })).toThrow(
    `The fact "arpuVnd" is ${value}`,
  )
  expect(() => itemFactsOf({ id: 'a', price: value })).toThrow(`The fact "item.price" is ${value}`)
})

it('knows no moment outside the years 1 to 9999, where letters lose the order of time', async () => {
  expect(canonicalTimestamp('9999-12-31T23:59-01:00')).toBeNull()
  expect(canonicalTimestamp('0001-01-01T00:00+14:00')).toBeNull()
  expect(canonicalTimestamp('0001-01-01T00:00Z')).toBe('0001-01-01T00:00:00.000Z')
  expect([isCalendarDate('0000-01-01'), isCalendarDate('0001-01-01')]).toEqual([false, true])
  const document = documentOfCondition({ all: [{ fact: 'seenAt', operator: 'isMissing', value: true }] })
  const facts: Facts = { seenAt: '9999-12-31T23:59-01:00' }
  expect(await runRuleSet(document, 'set', facts)).toMatchObject({ holds: true })
  expect(compileRuleSet(document, 'set')(facts)).toMatchObject({ holds: true })
  expect(evaluateColumns(document, 'set', columnsFromRows(document, [facts])).holds.count).toBe(1)
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
