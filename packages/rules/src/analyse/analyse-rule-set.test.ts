import { describe, expect, it } from 'vitest'
import { runCases } from '../cases/run-cases.ts'
import type { Condition } from '../document/condition.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { Rule } from '../document/rule.ts'
import { documentOf, packageFacts, ruleOf } from '../testing/sample-document.ts'
import { analyseDocument, analyseRuleSet } from './analyse-rule-set.ts'
import { toCase } from './to-case.ts'

const arpu = (operator: string, value: number) => ({ fact: 'arpuVnd', operator, value })
const atLeast = (value: number) => arpu('greaterThanInclusive', value)
const member = { fact: 'loyaltyMember', operator: 'equal', value: true }
const called = (value: boolean) => ({ fact: 'lists.wave1', operator: 'equal', value })

function setOf(hitPolicy: RuleSet['hitPolicy'], ...conditions: (Condition | Rule)[]): RuleSet {
  const rules = conditions.map((each, index) =>
    'event' in each ? each : ruleOf(`r${index}`, each, { priority: conditions.length - index }),
  )
  return { id: 'set', hitPolicy, rules }
}

const analyse = (set: RuleSet, conditions?: Record<string, Condition>) =>
  analyseRuleSet(documentOf([set], conditions), 'set', { itemFacts: { packages: packageFacts } })

describe('finds (planted)', () => {
  it.each<[string, RuleSet, string[], Record<string, Condition>?]>([
    ['a rule that never holds', setOf('every', { all: [atLeast(2), arpu('lessThan', 2)] }), ['never-holds r0 all.1']],
    [
      'a rule that never holds for want of a whole number between',
      setOf('every', { all: [arpu('greaterThan', 2), arpu('lessThan', 3)] }),
      ['never-holds r0 all.1'],
    ],
    ['a rule that always holds', setOf('collect', { any: [atLeast(2), { not: atLeast(2) }] }), ['always-true r0 ']],
    [
      'no fault in the same rule as the "otherwise" of `first`',
      setOf('first', { all: [atLeast(2)] }, { all: [{ any: [atLeast(2), { not: atLeast(2) }] }] }),
      [],
    ],
    [
      'a condition that always holds',
      setOf('every', { all: [member, { fact: 'lists.wave1', operator: 'isKnown', value: true }] }),
      ['always-true r0 all.1'],
    ],
    [
      'a branch that never holds',
      setOf('every', { any: [member, { all: [atLeast(5), arpu('lessThan', 3)] }] }),
      ['never-true r0 any.1'],
    ],
    [
      'a condition that another says already',
      setOf('every', { all: [atLeast(1), atLeast(2)] }),
      ['redundant r0 all.0'],
    ],
    ['the later of two that say the same', setOf('every', { all: [member, member] }), ['redundant r0 all.1']],
    [
      'a needless condition inside of a `not`',
      setOf('every', { all: [{ not: { any: [atLeast(1), atLeast(2)] } }] }),
      ['redundant r0 all.0.not.any.1'],
    ],
    [
      'a needless condition inside of a named one',
      setOf('every', { all: [{ condition: 'rich' }] }),
      ['redundant - conditions.rich.all.0'],
      { rich: { all: [atLeast(1), atLeast(2)] } },
    ],
    [
      'a rule of `first` that none reaches',
      setOf('first', { all: [atLeast(1)] }, { all: [atLeast(2)] }, { any: [{ not: atLeast(1) }] }),
      ['unreachable r1 -'],
    ],
    ['a gap', setOf('first', { all: [atLeast(2)] }, { all: [arpu('lessThan', 2)] }), ['gap - -']],
    [
      'a tie',
      setOf('first', ruleOf('a', { all: [called(true)] }), ruleOf('b', { any: [called(false), atLeast(1)] })),
      ['tie b -'],
    ],
    ['a subsumed rule', setOf('collect', { all: [atLeast(1)] }, { all: [atLeast(2)] }), ['subsumed r1 -']],
    [
      'a contradiction, and no more rules of it than needed',
      setOf('every', { all: [atLeast(5)] }, { all: [member] }, { all: [arpu('lessThan', 5)] }),
      ['contradiction r2 -'],
    ],
    ['a needless rule', setOf('every', { all: [atLeast(5)] }, { all: [atLeast(6)] }), ['redundant r0 -']],
    [
      'an order of facts that cannot be',
      setOf('every', {
        all: [
          { fact: 'arpuVnd', operator: 'greaterThan', value: { fact: 'averageChargeVnd' } },
          { fact: 'averageChargeVnd', operator: 'greaterThanInclusive', value: { fact: 'arpuVnd' } },
        ],
      }),
      ['never-holds r0 all.1'],
    ],
    [
      'prefixes that exclude each other',
      setOf('every', {
        all: [
          { fact: 'msisdn', operator: 'startsWith', value: '8490' },
          { fact: 'msisdn', operator: 'startsWith', value: '8491' },
        ],
      }),
      ['never-holds r0 all.1'],
    ],
  ])('%s', async (_, set, expected, conditions) => {
    const document = documentOf([set], conditions)
    const { complete, findings } = analyse(set, conditions)
    expect(complete).toBe(true)
    expect(
      findings.map(({ code, rule = '-', path = [] }) => {
        const at = path[0] === 'conditions' ? path : path.slice(5)
        return `${code} ${rule} ${path[0] === 'ruleSets' && path.length > 4 ? at.join('.') : at.join('.') || '-'}`
      }),
    ).toEqual(expected)
    expect(
      (
        await runCases(
          document,
          findings.map((finding) => toCase(finding)),
        )
      ).failed,
    ).toEqual([])
  })

  it('an item that fits nobody, where the items are given', async () => {
    const conditions = { all: [{ fact: 'item.price', operator: 'lessThan', value: 100 }] }
    const over = { catalogue: 'packages', orderBy: [] }
    const document = documentOf([{ id: 'set', hitPolicy: 'every', over, rules: [ruleOf('cheap', conditions)] }])
    const items = [
      { id: 'A', price: 50, kind: 'data' },
      { id: 'B', price: 100, kind: 'data' },
    ]
    const { findings } = analyseRuleSet(document, 'set', { items: { packages: items } })
    expect(findings.map(({ code, witness }) => [code, witness['item.id']])).toEqual([['item-fits-nobody', 'B']])
    expect(
      (
        await runCases(
          document,
          findings.map((finding) => toCase(finding)),
        )
      ).passed,
    ).toBe(1)
  })
})

it('writes what it finds as a colleague would, in both languages', () => {
  const never = analyse(setOf('every', { all: [atLeast(200000), arpu('lessThan', 150000)] })).findings
  expect(never.map(({ message }) => message)).toEqual([
    {
      vi: 'Quy tắc “r0” không bao giờ đúng: “ARPU nhỏ hơn 150.000 ₫” mâu thuẫn với các điều kiện đứng trước; hãy sửa hoặc bỏ đi.',
      en: 'The rule "r0" never holds: "ARPU is less than 150.000 ₫" contradicts the conditions before it; mend or remove it.',
    },
  ])
  const alone = analyse(setOf('every', { all: [{ fact: 'lists.wave1', operator: 'isMissing', value: true }] })).findings
  expect(alone.map(({ message }) => message.vi)).toEqual([
    'Quy tắc “r0” không bao giờ đúng: “Đã gọi đợt 1 chưa có” không đúng với khách hàng nào; hãy sửa hoặc bỏ đi.',
  ])
  const share = setOf('first', { any: [{ fact: 'dataSharePct', operator: 'greaterThan', value: 9 }] })
  expect(analyse(share).findings.map(({ message }) => message.en)).toEqual([
    'No rule takes these customers: Data share is at most 9 % or is not known. If that is not meant, add a rule for them.',
  ])
  const gap = analyse(setOf('first', { all: [atLeast(500000)] }, { all: [arpu('lessThan', 150000)] })).findings
  expect(gap.map(({ message }) => message.vi)).toEqual([
    'Không quy tắc nào nhận những khách này: ARPU từ 150.000 đến 499.999 ₫ hoặc chưa có. Nếu không cố ý, hãy thêm một quy tắc cho họ.',
  ])
})

it('says so where its budget ends the search, and needs no more than it is given', () => {
  const set = setOf('every', { all: [atLeast(1), atLeast(2)] })
  expect(analyseRuleSet(documentOf([set]), 'set', { budget: 5 })).toEqual({ complete: false, findings: [] })
})

it('tells of a named condition once in a document', () => {
  const sets = ['a', 'b'].map((id) => ({ ...setOf('collect', { all: [{ condition: 'rich' }] }), id }))
  const { findings } = analyseDocument(documentOf(sets, { rich: { all: [atLeast(1), atLeast(2)] } }))
  expect(findings.map(({ code, ruleSetId }) => [code, ruleSetId])).toEqual([['redundant', 'a']])
})

it('refuses a set whose facts nothing declares', () => {
  const rules = [ruleOf('a', { all: [{ fact: 'item.price', operator: 'equal', value: 1 }] })]
  const set: RuleSet = { id: 'set', hitPolicy: 'every', over: { catalogue: 'packages', orderBy: [] }, rules }
  expect(() => analyseRuleSet(documentOf([set]), 'set')).toThrow(/item\.price/)
})
