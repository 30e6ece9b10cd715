import { describe, expect, it } from 'vitest'
import type { Facts } from '../document/fact.ts'
import { documentOf, ruleOf } from '../testing/sample-document.ts'
import { runRuleSet } from './run-rule-set.ts'

const highArpu = { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150000 }] }
const member = { all: [{ fact: 'loyaltyMember', operator: 'equal', value: true }] }
const params = (topic: string) => ({ event: { type: 'topic', params: { topic } } })

describe('every', () => {
  const document = documentOf([
    { id: 'set', hitPolicy: 'every', rules: [ruleOf('arpu', highArpu), ruleOf('member', member)] },
  ])

  it('holds at exactly 150.000 ₫ and not one đồng below (R3, D2)', async () => {
    const at = (arpuVnd: number) => runRuleSet(document, 'set', { arpuVnd, loyaltyMember: true })
    expect(await at(150000)).toMatchObject({ holds: true, unmet: [] })
    expect(await at(149999)).toMatchObject({ holds: false, unmet: ['arpu'] })
  })

  it('names what is unmet in document order, an absent fact being missing', async () => {
    expect(await runRuleSet(document, 'set', {})).toMatchObject({ holds: false, unmet: ['arpu', 'member'], events: [] })
  })

  it('takes no value from a prototype', async () => {
    const facts: Facts = Object.create({ arpuVnd: 900000, loyaltyMember: true })
    expect(await runRuleSet(document, 'set', facts)).toMatchObject({ unmet: ['arpu', 'member'] })
  })
})

describe('first and collect', () => {
  const rules = [
    ruleOf('low', member, { priority: 1, ...params('low') }),
    ruleOf('high', member, { priority: 9, ...params('high') }),
    ruleOf('high-too', member, { priority: 9, ...params('high-too') }),
    ruleOf('plain', member, params('plain')),
    ruleOf('not-held', highArpu, { priority: 99, ...params('never') }),
  ]
  const document = documentOf([
    { id: 'first', hitPolicy: 'first', rules: rules.filter((rule) => rule.name !== 'high-too') },
    { id: 'collect', hitPolicy: 'collect', rules },
  ])

  it('takes the highest priority that holds, wherever it stands', async () => {
    const result = await runRuleSet(document, 'first', { loyaltyMember: true })
    expect(result.events).toEqual([{ rule: 'high', type: 'topic', params: { topic: 'high' } }])
  })

  it('collects by priority, ties in document order, and keeps traces in document order', async () => {
    const result = await runRuleSet(document, 'collect', { loyaltyMember: true })
    expect(result.events.map((event) => event.rule)).toEqual(['high', 'high-too', 'low', 'plain'])
    expect(result.rules.map((trace) => trace.rule)).toEqual(['low', 'high', 'high-too', 'plain', 'not-held'])
  })

  it('answers a thousand concurrent runs as it answers one', async () => {
    const alone = await runRuleSet(document, 'collect', { loyaltyMember: true })
    const runs = Array.from({ length: 1000 }, () => runRuleSet(document, 'collect', { loyaltyMember: true }))
    for (const result of await Promise.all(runs)) expect(result).toEqual(alone)
  })
})

describe('over a catalogue', () => {
  const document = documentOf([
    {
      id: 'offers',
      hitPolicy: 'every',
      over: { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' }], limit: 2 },
      rules: [
        ruleOf('affordable', {
          all: [{ fact: 'item.price', operator: 'lessThanInclusive', value: { fact: 'arpuVnd' } }],
        }),
      ],
    },
  ])
  const items = [
    { id: 'unpriced', price: null },
    { id: 'b', price: 90000 },
    { id: 'dear', price: 200000 },
    { id: 'a', price: 90000 },
    { id: 'cheap', price: 10000 },
  ]

  it('offers the dearest first, ties by id, cut at the limit (D30)', async () => {
    const result = await runRuleSet(document, 'offers', { arpuVnd: 90000 }, { items })
    expect(result.offered).toEqual(['a', 'b'])
    expect(result.items?.map((item) => [item.id, item.passes])).toEqual([
      ['dear', false],
      ['a', true],
      ['b', true],
      ['cheap', true],
      ['unpriced', false],
    ])
  })

  it('holds for nobody without a catalogue', async () => {
    expect(await runRuleSet(document, 'offers', { arpuVnd: 1 })).toMatchObject({ holds: false, offered: [] })
  })
})

it('runs rules that are named like a signal of the engine or a member of every object', async () => {
  const names = ['error', 'success', 'newListener', 'toString', 'hasOwnProperty']
  const always = { any: [{ fact: 'arpuVnd', operator: 'isKnown', value: true }] }
  const rules = names.map((name) => ruleOf(name, always))
  const result = await runRuleSet(documentOf([{ id: 'set', hitPolicy: 'collect', rules }]), 'set', { arpuVnd: 1 })
  expect(result.events.map((event) => event.rule)).toEqual(names)
})

it('says which rule sets there are when asked for another', async () => {
  await expect(runRuleSet(documentOf([]), 'nope', {})).rejects.toThrow('no rule set "nope"')
})
