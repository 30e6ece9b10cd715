import { expect, it } from 'vitest'
import { documentOf, documentOfCondition, ruleOf } from '../testing/sample-document.ts'
import { runRuleSet } from './run-rule-set.ts'

const arpu = { fact: 'arpuVnd', operator: 'greaterThan', value: { fact: 'averageChargeVnd' } }
const member = { fact: 'loyaltyMember', operator: 'equal', value: true }

it('shows each test with the value seen, and marks what was not needed', async () => {
  const document = documentOfCondition({ all: [{ any: [member, arpu] }, { not: member }, arpu] })
  const { rules } = await runRuleSet(document, 'set', { arpuVnd: 5, averageChargeVnd: 3, loyaltyMember: true })
  expect(rules[0]?.condition).toEqual({
    kind: 'all',
    held: false,
    evaluated: true,
    children: [
      {
        kind: 'any',
        held: true,
        evaluated: true,
        children: [
          { kind: 'test', held: true, evaluated: true, ...member, seen: true },
          { kind: 'test', held: true, evaluated: false, ...arpu, seen: 5, compared: 3 },
        ],
      },
      {
        kind: 'not',
        held: false,
        evaluated: true,
        children: [{ kind: 'test', held: true, evaluated: true, ...member, seen: true }],
      },
      { kind: 'test', held: true, evaluated: false, ...arpu, seen: 5, compared: 3 },
    ],
  })
})

it('keeps the names of named conditions, one inside the other', async () => {
  const document = documentOf([{ id: 'set', hitPolicy: 'every', rules: [ruleOf('rule', { condition: 'outer' })] }], {
    outer: { not: { condition: 'inner' } },
    inner: { any: [member] },
  })
  const { rules } = await runRuleSet(document, 'set', { loyaltyMember: null })
  expect(rules[0]?.condition).toMatchObject({
    kind: 'named',
    name: 'outer',
    held: true,
    children: [
      {
        kind: 'not',
        held: true,
        children: [
          {
            kind: 'named',
            name: 'inner',
            held: false,
            children: [{ kind: 'any', held: false, children: [{ kind: 'test', held: false, seen: null }] }],
          },
        ],
      },
    ],
  })
})
