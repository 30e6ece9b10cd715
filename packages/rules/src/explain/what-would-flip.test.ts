import { describe, expect, it } from 'vitest'
import type { Condition, TestCondition } from '../document/condition.ts'
import type { Facts } from '../document/fact.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import { documentOf, ruleOf } from '../testing/sample-document.ts'
import { type FlipOptions, whatWouldFlip } from './what-would-flip.ts'

const test = (fact: string, operator: string, value: TestCondition['value']): TestCondition => ({
  fact,
  operator,
  value,
})
const arpu = (value: number) => test('arpuVnd', 'greaterThanInclusive', value)
const member = test('loyaltyMember', 'equal', true)

function flip(ruleSet: Partial<RuleSet>, facts: Facts, options: FlipOptions = {}) {
  const set: RuleSet = { id: 'set', hitPolicy: 'every', rules: [], ...ruleSet }
  return whatWouldFlip(documentOf([set]), 'set', facts, options)
}
const eligibility = (...conditions: Condition[]): Partial<RuleSet> => ({
  domain: 'eligibility',
  rules: conditions.map((condition, index) => ruleOf(`r${index}`, { all: [condition] })),
})

describe('tells the smallest change that flips a decision', () => {
  const customer = { arpuVnd: 142000, loyaltyMember: true, 'lists.wave1': false, os: 'ios', dataSharePct: 55 }
  it.each<[string, Partial<RuleSet>, Facts, string, string]>([
    [
      'by how much is lacking',
      eligibility(arpu(150000), member),
      customer,
      'Chưa đủ điều kiện: ARPU 142.000 ₫, cần thêm 8.000 ₫; các điều kiện khác đều đạt.',
      'Not eligible yet: ARPU 142.000 ₫, 8.000 ₫ more needed; everything else is met.',
    ],
    [
      'above a limit by the next whole amount',
      eligibility(test('arpuVnd', 'lessThan', 100000)),
      customer,
      'Chưa đủ điều kiện: ARPU 142.000 ₫, cần bớt 42.001 ₫; các điều kiện khác đều đạt.',
      'Not eligible yet: ARPU 142.000 ₫, 42.001 ₫ less needed; everything else is met.',
    ],
    [
      'above a share that has no next one',
      eligibility(test('dataSharePct', 'greaterThan', 60)),
      customer,
      'Chưa đủ điều kiện: Tỷ trọng data: 55 %, cần trên 60 %; các điều kiện khác đều đạt.',
      'Not eligible yet: Data share: 55 %, must be above 60 %; everything else is met.',
    ],
    [
      'by each of the values that would do',
      eligibility(test('province', 'in', ['Huế', 'Hà Nội'])),
      { ...customer, province: 'Vinh' },
      'Chưa đủ điều kiện: province: Vinh, cần là Huế hoặc Hà Nội; các điều kiện khác đều đạt.',
      'Not eligible yet: province: Vinh, must be Huế or Hà Nội; everything else is met.',
    ],
    [
      'by the value that it would have to be',
      eligibility(arpu(1), test('loyaltyMember', 'equal', false)),
      customer,
      'Chưa đủ điều kiện: Hội viên: có, cần là không; các điều kiện khác đều đạt.',
      'Not eligible yet: Member: yes, must be no; everything else is met.',
    ],
    [
      'of two facts where one is not enough',
      eligibility(arpu(150000), test('os', 'equal', 'android')),
      customer,
      'Chưa đủ điều kiện: ARPU 142.000 ₫, cần thêm 8.000 ₫ và Hệ điều hành: iPhone, cần là Android; các điều kiện khác đều đạt.',
      'Not eligible yet: ARPU 142.000 ₫, 8.000 ₫ more needed and Phone system: iPhone, must be Android; everything else is met.',
    ],
    [
      'that would end it',
      eligibility(arpu(140000), test('loyaltyMember', 'isKnown', true)),
      customer,
      'Đang đủ điều kiện; sẽ không còn nếu ARPU giảm từ 142.000 ₫ xuống 139.999 ₫.',
      'Eligible now; no longer so if ARPU falls from 142.000 ₫ to 139.999 ₫.',
    ],
    [
      'or that none of one or two facts does',
      eligibility(arpu(150000), test('os', 'equal', 'android'), test('loyaltyMember', 'equal', false)),
      customer,
      'Không có thay đổi nào của một hay hai dữ kiện làm kết quả khác đi.',
      'No change of one or two facts would make the answer another.',
    ],
    [
      'of a missing fact',
      eligibility(arpu(150000)),
      {},
      'Chưa đủ điều kiện: ARPU chưa có, cần từ 150.000 ₫; các điều kiện khác đều đạt.',
      'Not eligible yet: ARPU not known, must be at least 150.000 ₫; everything else is met.',
    ],
    [
      'of a missing fact that has to be within two limits',
      eligibility(test('dataSharePct', 'between', [10, 60])),
      {},
      'Chưa đủ điều kiện: Tỷ trọng data chưa có, cần từ 10 đến 60 %; các điều kiện khác đều đạt.',
      'Not eligible yet: Data share not known, must be from 10 to 60 %; everything else is met.',
    ],
    [
      'of a day, which may be any later one',
      eligibility(test('joinedOn', 'greaterThanInclusive', '2022-03-01')),
      { joinedOn: '2022-02-28' },
      'Chưa đủ điều kiện: Ngày hòa mạng: 28/02/2022, cần từ 01/03/2022; các điều kiện khác đều đạt.',
      'Not eligible yet: Joined on: 28/02/2022, must be on or after 01/03/2022; everything else is met.',
    ],
    [
      'of a list by what is missing from it',
      eligibility(test('services', 'contains', 'vip')),
      { services: ['a', 'b'] },
      'Chưa đủ điều kiện: services: a, b, cần có thêm vip; các điều kiện khác đều đạt.',
      'Not eligible yet: services: a, b, must also have vip; everything else is met.',
    ],
    [
      'of a list by what is too much in it',
      eligibility(test('services', 'contains', 'b'), test('services', 'doesNotContain', 'vip')),
      { services: ['a', 'vip'] },
      'Chưa đủ điều kiện: services: a, vip, cần có thêm b và bỏ vip; các điều kiện khác đều đạt.',
      'Not eligible yet: services: a, vip, must also have b and no longer have vip; everything else is met.',
    ],
    [
      'of a text, which is shown only to those who may see it',
      eligibility(test('fullName', 'notEqual', 'An')),
      { fullName: 'An' },
      'Chưa đủ điều kiện: Tên khách (được ẩn), cần là một giá trị khác; các điều kiện khác đều đạt.',
      'Not eligible yet: Name (hidden), must be another value; everything else is met.',
    ],
  ])('%s', (_, set, facts, vi, en) => {
    expect(flip(set, facts)).toMatchObject({ complete: true, sentence: { vi, en } })
  })

  const tiers: Partial<RuleSet> = {
    hitPolicy: 'first',
    rules: [
      ruleOf('home', { all: [arpu(500000)] }, { priority: 2, label: { vi: 'Giao tận nhà', en: 'Home delivery' } }),
      ruleOf('store', { all: [arpu(150000)] }, { label: { vi: 'Ra cửa hàng', en: 'Store' }, event: { type: 'store' } }),
    ],
  }

  it('to another rule of a `first` set, or to the one that is asked for', () => {
    expect(flip(tiers, { arpuVnd: 160000 }).sentence.vi).toBe(
      'Hiện nay: “Ra cửa hàng”; sẽ không có kết quả nào nếu ARPU giảm từ 160.000 ₫ xuống 149.999 ₫.',
    )
    expect(flip(tiers, { arpuVnd: 160000 }, { target: 'home' }).sentence.vi).toBe(
      'Hiện nay: “Ra cửa hàng”; sẽ là “Giao tận nhà” nếu ARPU tăng từ 160.000 ₫ lên 500.000 ₫.',
    )
  })

  it('and tells all values of a fact that do the same', () => {
    const { changes } = flip(eligibility(test('arpuVnd', 'between', [100, 200])), { arpuVnd: 250 })
    const [from, to] = [100, 200].map((value) => ({ value, included: true }))
    expect(changes).toEqual([{ fact: 'arpuVnd', from: 250, to: 200, within: { kind: 'range', from, to } }])
  })

  it('to an item that is offered', () => {
    const fits = test('arpuVnd', 'greaterThanInclusive', { fact: 'item.price' })
    const over = { catalogue: 'packages', orderBy: [] }
    const items = [{ id: 'C90', label: 'Gói C90', price: 90000 }]
    const { sentence } = flip({ over, rules: [ruleOf('fits', { all: [fits] })] }, { arpuVnd: 80000 }, { items })
    expect(sentence.vi).toBe('Hiện nay: không có kết quả; sẽ là “Gói C90” nếu ARPU tăng từ 80.000 ₫ lên 90.000 ₫.')
  })

  it('of facts that the customer could change alone', () => {
    const set = eligibility(arpu(150000), test('lists.wave1', 'equal', false))
    const facts = { arpuVnd: 142000, 'lists.wave1': true }
    expect(flip(set, facts).changes?.map(({ fact, to }) => [fact, to])).toEqual([
      ['arpuVnd', 150000],
      ['lists.wave1', false],
    ])
    expect(flip(set, facts, { changeable: ['arpuVnd'] }).changes).toBeNull()
  })

  it('of a whole number beside one that is greater than any whole number', () => {
    const set = eligibility(test('arpuVnd', 'greaterThan', { fact: 'dataSharePct' }))
    const { changes } = flip(set, { arpuVnd: null, dataSharePct: 1e300 })
    expect(changes?.map(({ fact }) => fact)).toEqual(['arpuVnd', 'dataSharePct'])
  })

  it('of a fact that is compared with another of theirs', () => {
    const set = eligibility(test('averageChargeVnd', 'greaterThan', { fact: 'arpuVnd' }))
    const { changes } = flip(set, { arpuVnd: 100, averageChargeVnd: 70 }, { changeable: ['averageChargeVnd'] })
    expect(changes).toMatchObject([{ fact: 'averageChargeVnd', from: 70, to: 101 }])
  })
})

it('judges a customer by their own list where there are too many combinations to search', async () => {
  const conditions = {
    all: [
      test('msisdn', 'startsWith', { fact: 'province' }),
      { not: test('msisdn', 'in', { fact: 'services' }) },
      test('province', 'in', ['low', 'medium', 'high']),
    ],
  }
  const set: RuleSet = { id: 'set', hitPolicy: 'every', rules: [ruleOf('rule', conditions)] }
  const customer: Facts = { msisdn: 'x', province: null, services: ['low', 'medium', 'another one, and more'] }
  const { changes } = whatWouldFlip(documentOf([set]), 'set', customer)
  const changed = Object.fromEntries((changes ?? []).map(({ fact, to }) => [fact, to]))
  expect(await runRuleSet(documentOf([set]), 'set', { ...customer, ...changed })).toMatchObject({ holds: true })
})

it('says so where its budget ends the search', () => {
  expect(flip(eligibility(arpu(150000), member), { arpuVnd: 1 }, { budget: 3 }).complete).toBe(false)
})
