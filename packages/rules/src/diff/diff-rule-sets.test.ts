import { describe, expect, it } from 'vitest'
import type { Condition } from '../document/condition.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { Rule } from '../document/rule.ts'
import { documentOf, packageFacts, ruleOf } from '../testing/sample-document.ts'
import { diffRuleSets } from './diff-rule-sets.ts'

const atLeast = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value })
const member = { fact: 'loyaltyMember', operator: 'equal', value: true }
const rule = (name: string, conditions: Condition, more: Partial<Rule> = {}) =>
  ruleOf(name, conditions, {
    event: { type: 'topic', params: { topic: name } },
    label: { vi: `Mục ${name}`, en: `Topic ${name}` },
    ...more,
  })

function diff(
  before: Partial<RuleSet>,
  after: Partial<RuleSet>,
  options = {},
  named: Record<string, Condition>[] = [],
) {
  const [old, young] = [before, after].map((set, index) =>
    documentOf([{ id: 'set', hitPolicy: 'every', rules: [], ...set }], named[index]),
  )
  if (!old || !young) throw new Error('There are two versions.')
  return diffRuleSets(old, young, 'set', options)
}

describe('tells for whom two versions decide differently', () => {
  const eligible = (value: number): Partial<RuleSet> => ({
    domain: 'eligibility',
    rules: [rule('arpu', { all: [atLeast(value)] }), rule('member', { all: [member] })],
  })

  it('in one sentence about what was edited', () => {
    const { complete, regions, sentences } = diff(eligible(150000), eligible(200000))
    expect(complete).toBe(true)
    expect(sentences).toEqual([
      {
        vi: 'ARPU từ 150.000 đến 199.999 ₫: trước được gọi, nay không.',
        en: 'ARPU is from 150.000 to 199.999 ₫: called before, not now.',
      },
    ])
    expect(regions).toEqual([
      {
        facts: [
          {
            fact: 'arpuVnd',
            parts: [{ kind: 'range', from: { value: 150000, included: true }, to: { value: 199999, included: true } }],
          },
          { fact: 'loyaltyMember', parts: [{ kind: 'value', value: true }] },
        ],
        relations: [],
        before: [{ kind: 'holds' }],
        after: [],
        witness: { arpuVnd: 150000, loyaltyMember: true },
      },
    ])
    expect(diff(eligible(200000), eligible(150000)).sentences.map(({ vi }) => vi)).toEqual([
      'ARPU từ 150.000 đến 199.999 ₫: trước không được gọi, nay được gọi.',
    ])
  })

  it('through a named condition', () => {
    const set = { rules: [rule('rich', { all: [{ condition: 'rich' }] })] }
    const named = [150000, 200000].map((value) => ({ rich: { all: [atLeast(value)] } }))
    expect(diff(set, set, {}, named).sentences.map(({ vi }) => vi)).toEqual([
      'ARPU từ 150.000 đến 199.999 ₫: trước đạt, nay không.',
    ])
  })

  it('and is silent where the same is said in other words', () => {
    const before = { rules: [rule('a', { all: [atLeast(2), member] })] }
    const after = {
      rules: [
        rule('b', { not: { any: [{ not: member }, { not: { fact: 'arpuVnd', operator: 'greaterThan', value: 1 } }] } }),
      ],
    }
    expect(diff(before, after)).toEqual({ complete: true, regions: [], sentences: [] })
  })

  it('and is silent where only the parameters of an outcome are written in another order', () => {
    const leaves = (params: NonNullable<Rule['event']['params']>): Partial<RuleSet> => ({
      hitPolicy: 'first',
      rules: [rule('a', { all: [atLeast(1)] }, { event: { type: 'gift', params } })],
    })
    const [one, other] = [
      { gift: 'helmet', size: { w: 1, h: 2 } },
      { size: { h: 2, w: 1 }, gift: 'helmet' },
    ]
    expect(diff(leaves(one), leaves(other)).regions).toEqual([])
  })

  it('in a `first` set by what each was and is', () => {
    const tiers = (value: number): Partial<RuleSet> => ({
      hitPolicy: 'first',
      rules: [rule('home', { all: [atLeast(value)] }, { priority: 2 }), rule('store', { all: [atLeast(150000)] })],
    })
    expect(diff(tiers(500000), tiers(400000)).sentences).toEqual([
      {
        vi: 'ARPU từ 400.000 đến 499.999 ₫: trước “Mục store”, nay “Mục home”.',
        en: 'ARPU is from 400.000 to 499.999 ₫: “Topic store” before, “Topic home” now.',
      },
    ])
    const without = { ...tiers(500000), rules: (tiers(500000).rules ?? []).slice(0, 1) }
    expect(diff(tiers(500000), without).sentences.map(({ vi }) => vi)).toEqual([
      'ARPU từ 150.000 đến 499.999 ₫: trước “Mục store”, nay không có kết quả.',
    ])
  })

  it('in a `first` set in one sentence for customers who now get several outcomes', () => {
    const set = (value: number): Partial<RuleSet> => ({
      hitPolicy: 'first',
      rules: [
        rule('home', { all: [atLeast(value)] }, { priority: 3 }),
        rule('club', { all: [member] }, { priority: 2 }),
        rule('store', { any: [{ not: member }] }),
      ],
    })
    expect(diff(set(400000), set(500000)).sentences).toEqual([
      {
        vi: 'ARPU từ 400.000 đến 499.999 ₫: trước “Mục home”, nay “Mục club” hoặc “Mục store” tùy các dữ kiện khác.',
        en: 'ARPU is from 400.000 to 499.999 ₫: “Topic home” before, “Topic club” or “Topic store” now depending on other facts.',
      },
    ])
    expect(
      diff({ hitPolicy: 'first' }, { hitPolicy: 'first', rules: [rule('all', { any: [member, { not: member }] })] })
        .sentences[0]?.vi,
    ).toBe('Mọi khách hàng: trước không có kết quả, nay “Mục all”.')
  })

  it('in a `collect` set by what is lost, gained and put in another order', () => {
    const topics = (...rules: Rule[]): Partial<RuleSet> => ({ hitPolicy: 'collect', rules })
    const a = rule('a', { all: [member] }, { priority: 2 })
    const b = rule('b', { all: [atLeast(10)] }, { priority: 1 })
    expect(diff(topics(a, b), topics(a)).sentences.map(({ vi }) => vi)).toEqual([
      'ARPU từ 10 ₫: nay không còn “Mục b”.',
    ])
    expect(diff(topics(a), topics(a, b)).sentences.map(({ vi }) => vi)).toEqual(['ARPU từ 10 ₫: nay có thêm “Mục b”.'])
    expect(diff(topics(a, b), topics(a, { ...b, priority: 3 })).sentences.map(({ vi }) => vi)).toEqual([
      'ARPU từ 10 ₫: trước “Mục a”, “Mục b”, nay “Mục b”, “Mục a”.',
    ])
    const other = { ...b, event: { type: 'topic', params: { topic: 'c' } } }
    expect(diff(topics(b), topics(other)).sentences.map(({ vi }) => vi)).toEqual([
      'ARPU từ 10 ₫: trước “topic = b”, nay “topic = c”.',
    ])
  })

  it('over a catalogue by the items that are offered, order and limit included', () => {
    const over = (limit: number) => ({
      catalogue: 'packages',
      orderBy: [{ fact: 'item.price', direction: 'desc' as const }],
      limit,
    })
    const fits = { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: { fact: 'item.price' } }
    const set = (limit: number) => ({ over: over(limit), rules: [rule('fits', { all: [fits] })] })
    const items = [50000, 90000, 120000].map((price) => ({ id: `C${price / 1000}`, price, kind: 'data' }))
    const { complete, sentences } = diff(set(2), set(1), { items: { packages: items } })
    expect(complete).toBe(true)
    expect(sentences.map(({ vi }) => vi)).toEqual([
      'ARPU từ 120.000 ₫: nay không còn “C90”.',
      'ARPU từ 90.000 đến 119.999 ₫: nay không còn “C50”.',
    ])
  })

  it('in one sentence for the items that customers who read alike lose and gain', () => {
    const kind = (operator: string, share: number, of: string): Condition => ({
      all: [
        { fact: 'dataSharePct', operator, value: share },
        { fact: 'item.kind', operator: 'equal', value: of },
      ],
    })
    const fits = { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: { fact: 'item.price' } }
    const set = (share: number): Partial<RuleSet> => ({
      over: { catalogue: 'packages', orderBy: [] },
      rules: [
        rule('fits', { all: [fits] }),
        rule('kind', { any: [kind('greaterThanInclusive', share, 'data'), kind('lessThan', share, 'voice')] }),
      ],
    })
    const items = ['D50', 'V50', 'D90'].map((id) => ({
      id,
      price: Number(id.slice(1)) * 1000,
      kind: id.startsWith('D') ? 'data' : 'voice',
    }))
    expect(diff(set(60), set(70), { items: { packages: items } }).sentences).toEqual([
      {
        vi: 'Tỷ trọng data từ 60 đến dưới 70 %: nay không còn “D50”, “D90”, nay có thêm “V50” tùy các dữ kiện khác.',
        en: 'Data share is from 60 to below 70 %: no longer “D50”, “D90”, now also “V50” depending on other facts.',
      },
    ])
  })

  it('over any items that a catalogue could have', () => {
    const set = (operator: string): Partial<RuleSet> => ({
      over: { catalogue: 'packages', orderBy: [] },
      rules: [rule('fits', { all: [{ fact: 'arpuVnd', operator, value: { fact: 'item.price' } }] })],
    })
    const options = { itemFacts: { packages: packageFacts } }
    expect(diff(set('greaterThanInclusive'), set('greaterThan'), options).sentences.map(({ vi }) => vi)).toEqual([
      'ARPU đã có và item.price đã có và ARPU trùng với “item.price”: trước phù hợp, nay không.',
    ])
  })
})

it('says so where its budget ends the search', () => {
  const set = { rules: [rule('a', { all: [atLeast(2), member] })] }
  expect(diff(set, { rules: [] }, { budget: 6 }).complete).toBe(false)
})

it('does not claim to know all where a fact became one of another kind', () => {
  const version = (type: 'integer' | 'number' | 'text', value: string | number) => {
    const rules = [ruleOf('r', { all: [{ fact: 'x', operator: 'equal', value }] })]
    const facts = [{ id: 'x', type, nullable: false }]
    return { facts, ruleSets: [{ id: 'set', hitPolicy: 'every' as const, rules }] }
  }
  expect(diffRuleSets(version('text', 'a'), version('integer', 1), 'set').complete).toBe(false)
  expect(diffRuleSets(version('number', 1), version('integer', 1), 'set')).toMatchObject({
    complete: true,
    regions: [],
  })
})
