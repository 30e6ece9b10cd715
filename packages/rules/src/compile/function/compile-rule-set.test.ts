import { expect, it } from 'vitest'
import type { Facts } from '../../document/fact.ts'
import { runRuleSet } from '../../engine/run-rule-set.ts'
import { documentOf, documentOfCondition, ruleOf } from '../../testing/sample-document.ts'
import { compileDocument, compileRuleSet } from './compile-rule-set.ts'

const arpu = { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150000 }

it('offers at exactly 150.000 ₫ and not one đồng below (R3, D2)', () => {
  const decide = compileRuleSet(documentOfCondition({ all: [arpu] }), 'set')
  expect(decide({ arpuVnd: 150000 })).toMatchObject({
    holds: true,
    unmet: [],
    events: [{ rule: 'rule', type: 'held' }],
  })
  expect(decide({ arpuVnd: 149999 })).toMatchObject({ holds: false, unmet: ['rule'], events: [] })
})

it('remembers the facts of its decision until the trace is read', () => {
  const decide = compileRuleSet(documentOfCondition({ all: [arpu] }), 'set')
  const row: Facts = { arpuVnd: 200000 }
  const result = decide(row)
  row['arpuVnd'] = 1
  expect(result.trace.rules[0]?.condition.children?.[0]).toMatchObject({ held: true, seen: 200000 })
  expect(result.trace).toBe(result.trace)
})

it('takes no value from a prototype, whatever the fact is called', async () => {
  const document = documentOfCondition({
    all: [{ fact: 'toString', operator: 'isMissing', value: true }, { not: arpu }],
  })
  document.facts = [...document.facts, { id: 'toString', type: 'text', nullable: true }]
  const facts: Facts = Object.create({ arpuVnd: 900000 })
  for (const each of [facts, {}]) {
    expect(compileRuleSet(document, 'set')(each)).toMatchObject({ holds: true })
    expect(await runRuleSet(document, 'set', each)).toMatchObject({ holds: true })
  }
})

it('refuses a value of another type, as the reference does, even in a fact that no rule asks', async () => {
  const document = documentOfCondition({ all: [arpu] })
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '60']) {
    const facts = { arpuVnd: 1, dataSharePct: value }
    const reason = 'The fact "dataSharePct" is not of type number'
    expect(() => compileRuleSet(document, 'set')(facts)).toThrow(reason)
    await expect(runRuleSet(document, 'set', facts)).rejects.toThrow(reason)
  }
})

it('looks long lists up', () => {
  const list = Array.from({ length: 40 }, (_, index) => index)
  const decide = compileRuleSet(documentOfCondition({ all: [{ fact: 'arpuVnd', operator: 'in', value: list }] }), 'set')
  expect([39, 40, null].map((arpuVnd) => decide({ arpuVnd }).holds)).toEqual([true, false, false])
})

it('never writes a text of the document into code', () => {
  const hostile = '`${globalThis.stolen = 1}`; */ v1 k0 s[0]'
  const conditions = { all: [{ fact: 'province', operator: 'equal', value: hostile }] }
  const document = documentOf([
    { id: 'set', hitPolicy: 'collect', rules: [ruleOf('rule', conditions, { event: { type: hostile } })] },
  ])
  const result = compileRuleSet(document, 'set')({ province: hostile })
  expect(result.events).toEqual([{ rule: 'rule', type: hostile, params: {} }])
  expect(result.trace.rules[0]?.condition.children?.[0]?.value).toBe(hostile)
  expect(globalThis).not.toHaveProperty('stolen')
})

it('shares nothing that a caller could change', () => {
  const document = documentOf([{ id: 'set', hitPolicy: 'collect', rules: [ruleOf('rule', { all: [arpu] })] }])
  const decide = compileRuleSet(document, 'set')
  const [event] = decide({ arpuVnd: 200000 }).events
  expect(Object.isFrozen(event)).toBe(true)
})

it('compiles every rule set of a document, each with the items of its catalogue', () => {
  const over = { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' as const }], limit: 1 }
  const affordable = { all: [{ fact: 'item.price', operator: 'lessThanInclusive', value: { fact: 'arpuVnd' } }] }
  const document = documentOf([
    { id: 'plain', hitPolicy: 'every', rules: [ruleOf('rule', { all: [arpu] })] },
    { id: 'offers', hitPolicy: 'every', over, rules: [ruleOf('affordable', affordable)] },
  ])
  const items = {
    packages: [
      { id: 'a', price: 90000 },
      { id: 'b', price: 120000 },
    ],
  }
  const decide = compileDocument(document, { items })
  expect(decide.get('offers')?.({ arpuVnd: 100000 })).toMatchObject({ holds: true, offered: ['a'], unmet: [] })
  expect(decide.get('offers')?.({ arpuVnd: 1 })).toMatchObject({ holds: false, offered: [], unmet: ['affordable'] })
  expect(decide.get('plain')?.({ arpuVnd: 100000 }).holds).toBe(false)
})

it('says which rule sets there are when asked for another', () => {
  expect(() => compileRuleSet(documentOf([]), 'nope')).toThrow('no rule set "nope"')
})
