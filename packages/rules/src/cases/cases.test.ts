import { expect, it } from 'vitest'
import type { RuleSet } from '../document/rule-set.ts'
import { documentOf, ruleOf } from '../testing/sample-document.ts'
import { coverage } from './coverage.ts'
import { type RuleCase, ruleCaseSchema } from './rule-case.ts'
import { runCases } from './run-cases.ts'

const arpu = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value })
const member = { fact: 'loyaltyMember', operator: 'equal', value: true }
const android = { fact: 'os', operator: 'equal', value: 'android' }

const eligibility: RuleSet = {
  id: 'eligibility',
  hitPolicy: 'every',
  rules: [
    ruleOf('rich', { all: [{ condition: 'rich' }] }),
    ruleOf('reached', { any: [{ all: [member, { not: android }] }, { condition: 'rich' }] }),
  ],
}
const offers: RuleSet = {
  id: 'offers',
  hitPolicy: 'every',
  over: { catalogue: 'packages', orderBy: [] },
  rules: [ruleOf('fits', { all: [{ fact: 'arpuVnd', operator: 'greaterThan', value: { fact: 'item.price' } }] })],
}
const document = documentOf([eligibility, offers], { rich: { all: [arpu(150000)] } })
const caseOf = (facts: RuleCase['facts'], expect: RuleCase['expect']): RuleCase => ({
  name: JSON.stringify(facts),
  ruleSet: 'eligibility',
  facts,
  expect,
})

it('runs cases, and tells of each part that is otherwise', async () => {
  const cases = [
    caseOf({ arpuVnd: 150000 }, { holds: true, unmet: [] }),
    caseOf({ arpuVnd: 149999 }, { holds: true, events: ['rich'], unmet: ['rich', 'reached'] }),
    {
      ...caseOf({ arpuVnd: 2 }, { offered: ['A'] }),
      ruleSet: 'offers',
      items: [
        { id: 'A', price: 1 },
        { id: 'B', price: 2 },
      ],
    },
  ]
  expect(cases.map((each) => ruleCaseSchema.parse(each))).toEqual(cases)
  const { passed, failed } = await runCases(document, cases)
  expect(passed).toBe(2)
  expect(failed).toEqual([
    {
      name: '{"arpuVnd":149999}',
      differences: [
        { part: 'holds', expected: true, actual: false },
        { part: 'events', expected: ['rich'], actual: [] },
      ],
    },
  ])
})

it('refuses a case whose rule set is not there', async () => {
  await expect(runCases(document, [{ ...caseOf({}, {}), ruleSet: 'none' }])).rejects.toThrow(/none/)
})

it('tells which rules and conditions no case makes both true and false', async () => {
  const all = await coverage(document, [])
  expect(all).toMatchObject({ total: 8, covered: 0 })
  const one = await coverage(document, [caseOf({ arpuVnd: 150000, loyaltyMember: true }, {})])
  const told = ({ path, never }: (typeof one.uncovered)[number]) => `${path.join('.')} ${never}`
  expect(one.uncovered.map(told)).toEqual([
    'ruleSets.0.rules.0 missed',
    'ruleSets.0.rules.1 missed',
    'ruleSets.0.rules.1.conditions.any.0 missed',
    'ruleSets.0.rules.1.conditions.any.0.all.0 missed',
    'ruleSets.0.rules.1.conditions.any.0.all.1.not held',
    'ruleSets.1.rules.0 both',
    'ruleSets.1.rules.0.conditions.all.0 both',
    'conditions.rich.all.0 missed',
  ])
  expect(one.uncovered.at(-1)?.message).toEqual({
    vi: 'Chưa có tình huống nào cho thấy “ARPU từ 150.000 ₫” không đúng.',
    en: 'No case shows "ARPU is at least 150.000 ₫" to not hold.',
  })
  const cases = [
    caseOf({ arpuVnd: 150000, loyaltyMember: true }, {}),
    caseOf({ arpuVnd: 1, loyaltyMember: false, os: 'android' }, {}),
    {
      ...caseOf({ arpuVnd: 2 }, {}),
      ruleSet: 'offers',
      items: [
        { id: 'A', price: 1 },
        { id: 'B', price: 2 },
      ],
    },
  ]
  expect(await coverage(document, cases)).toEqual({ total: 8, covered: 8, uncovered: [] })
})
