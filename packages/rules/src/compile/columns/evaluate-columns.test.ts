import { expect, it } from 'vitest'
import type { Condition } from '../../document/condition.ts'
import type { Facts } from '../../document/fact.ts'
import { documentOf, documentOfCondition, ruleOf } from '../../testing/sample-document.ts'
import { columnsFromRows } from './columns-builder.ts'
import { Columns } from './columns.ts'
import { countRuleSet } from './count-rule-set.ts'
import { evaluateColumns } from './evaluate-columns.ts'

const atLeast = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value })
const member = { fact: 'loyaltyMember', operator: 'equal', value: true }
const documentAt = (value: number) => documentOfCondition({ all: [atLeast(value), { any: [member, { not: member }] }] })
const rows: Facts[] = Array.from({ length: 70 }, (_, index) => ({
  arpuVnd: index === 3 ? null : 149_990 + index,
  loyaltyMember: index % 2 === 0,
}))
const columns = columnsFromRows(documentAt(0), rows)
const held = (condition: Condition, population = columns) =>
  evaluateColumns(documentOfCondition(condition), 'set', population).holds.page(0, 100)

it('counts at every rule and condition', () => {
  expect(countRuleSet(documentAt(150_000), 'set', columns)).toEqual({
    ruleSetId: 'set',
    rows: 70,
    holds: 60,
    events: [{ rule: 'rule', raised: 60 }],
    unmet: [{ rule: 'rule', rows: 10 }],
    rules: [
      {
        rule: 'rule',
        held: 60,
        condition: {
          kind: 'all',
          held: 60,
          children: [
            { kind: 'test', held: 60, children: [] },
            {
              kind: 'any',
              held: 70,
              children: [
                { kind: 'test', held: 35, children: [] },
                { kind: 'not', held: 35, children: [{ kind: 'test', held: 35, children: [] }] },
              ],
            },
          ],
        },
      },
    ],
  })
})

it('works out one condition anew when one threshold is edited', () => {
  const [before, after] = [documentAt(150_000), documentAt(150_001)].map(
    (document) => evaluateColumns(document, 'set', columns).rules[0]?.condition,
  )
  expect(after?.children[1]?.held).toBe(before?.children[1]?.held)
  expect(after?.children[0]?.held).not.toBe(before?.children[0]?.held)
})

it('never finds a missing value in an order, always in its `not`', () => {
  expect(held({ all: [{ not: atLeast(0) }] })).toEqual([3])
  expect(held({ all: [{ fact: 'arpuVnd', operator: 'lessThan', value: 149_994 }] })).toEqual([0, 1, 2])
  expect(held({ all: [{ fact: 'arpuVnd', operator: 'isMissing', value: true }] })).toEqual([3])
})

it('looks long lists up', () => {
  const value = Array.from({ length: 20 }, (_, index) => 149_990 + 2 * index)
  expect(held({ all: [{ fact: 'arpuVnd', operator: 'in', value }] })).toHaveLength(20)
  expect(held({ all: [{ fact: 'arpuVnd', operator: 'notIn', value }] })).toContain(3)
})

it('takes typed arrays as they are', () => {
  const given = new Columns(4, {
    arpuVnd: {
      kind: 'number',
      family: 'number',
      values: Float64Array.of(10, 0, 30, 40),
      known: Uint32Array.of(0b1101),
    },
    os: { kind: 'code', family: 'text', codes: Uint8Array.of(1, 0, 2, 1), entries: [null, 'android', 'ios'] },
  })
  expect(held({ all: [atLeast(0)] }, given)).toEqual([0, 2, 3])
  expect(held({ all: [{ fact: 'os', operator: 'notEqual', value: 'ios' }] }, given)).toEqual([0, 1, 3])
  expect(given.factsAt(2)).toEqual({ arpuVnd: 30, os: 'ios' })
})

it('refuses columns that are not one population', () => {
  const values = Float64Array.of(1, Number.NaN)
  const column = { kind: 'number' as const, family: 'number' as const, values, known: null }
  expect(() => new Columns(2, { arpuVnd: column })).toThrow('Row 1 of the column of "arpuVnd" is NaN')
  expect(() => new Columns(3, { arpuVnd: column })).toThrow('has 2 rows and the population 3')
  const known = new Uint32Array(2)
  expect(() => new Columns(2, { arpuVnd: { ...column, known } })).toThrow('must have 1 words')
  const codes = { kind: 'code' as const, family: 'text' as const, codes: Uint8Array.of(0), entries: ['a'] }
  expect(() => new Columns(1, { os: codes })).toThrow('first entry of the column of "os" must be null')
})

it('says which fact the columns lack or hold otherwise', () => {
  const some = columnsFromRows(documentAt(0), rows, { facts: ['arpuVnd'] })
  expect(() => held({ all: [member] }, some)).toThrow('lack the fact "loyaltyMember"')
  const text = documentAt(0)
  text.facts = [{ id: 'arpuVnd', type: 'text', nullable: true }]
  expect(() => evaluateColumns(text, 'set', some)).toThrow('"arpuVnd" holds number, but the fact is of type text')
})

it('names the row and the fact of a value that is of another kind', () => {
  const build = (facts: Facts) => () => columnsFromRows(documentAt(0), [{}, facts])
  expect(build({ arpuVnd: '5' })).toThrow('Row 1: The fact "arpuVnd" is not of type integer')
  expect(build({ joinedOn: '2022-02-30' })).toThrow('Row 1: The fact "joinedOn" is not of type date')
  expect(build({ services: 'sms' })).toThrow('Row 1: The fact "services" is not of type text-list')
  expect(build({ os: true })).toThrow('Row 1: The fact "os" is not of type enum')
  expect(build({ dataSharePct: Number.NaN })).toThrow('Row 1: The fact "dataSharePct" is not of type number')
})

it('keeps whole numbers narrow and gives every value back', () => {
  const sizes = [200, 30_000, 2_000_000_000, 3_000_000_000]
  const kinds = sizes.map((arpuVnd) => columnsFromRows(documentAt(0), [{ arpuVnd }, {}]).column('arpuVnd'))
  expect(kinds.map((column) => column.kind === 'number' && column.values.constructor)).toEqual([
    Uint8Array,
    Int16Array,
    Int32Array,
    Float64Array,
  ])
  const facts = { ...Object.fromEntries(documentAt(0).facts.map(({ id }) => [id, null])), 'lists.wave1': true }
  const whole = {
    ...facts,
    joinedOn: '1999-12-31',
    seenAt: '2022-10-28T02:00:00.000Z',
    services: ['b', 'a'],
    province: 'Á',
  }
  expect(columnsFromRows(documentAt(0), [facts, whole]).factsAt(1)).toEqual(whole)
})

it('offers to each row within the limit, and says for whom nothing is met (D30)', () => {
  const over = { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' as const }], limit: 2 }
  const affordable = { all: [{ fact: 'item.price', operator: 'lessThanInclusive', value: { fact: 'arpuVnd' } }] }
  const document = documentOf([{ id: 'offers', hitPolicy: 'every', over, rules: [ruleOf('affordable', affordable)] }])
  const items = [10, 20, 30, 40].map((price) => ({ id: `p${price}`, price }))
  const few = columnsFromRows(document, [{ arpuVnd: 5 }, { arpuVnd: 20 }, { arpuVnd: 99 }, {}])
  const counts = countRuleSet(document, 'offers', few, { items })
  expect(counts).toMatchObject({ holds: 2, unmet: [{ rule: 'affordable', rows: 2 }] })
  expect(counts.items?.map(({ id, passes, offered }) => [id, passes, offered])).toEqual([
    ['p40', 1, 1],
    ['p30', 1, 1],
    ['p20', 2, 1],
    ['p10', 2, 1],
  ])
})
