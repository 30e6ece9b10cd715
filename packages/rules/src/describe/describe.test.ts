import { describe, expect, it } from 'vitest'
import type { Condition } from '../document/condition.ts'
import type { FactValue } from '../document/fact.ts'
import type { Rule } from '../document/rule.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { customerFacts, documentOf, ruleOf } from '../testing/sample-document.ts'
import { describeCondition } from './describe-condition.ts'
import { describeNamedChanges } from './describe-named-changes.ts'
import { describeRule } from './describe-rule.ts'
import { describeRuleSetChange } from './describe-rule-set-change.ts'
import { formatFactValue } from './format-fact-value.ts'

const fact = (id: string) => customerFacts.find((each) => each.id === id)
const arpu = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value })
const member = { fact: 'loyaltyMember', operator: 'equal', value: true }

it.each<[string, FactValue, string, string]>([
  ['arpuVnd', 1234567, '1.234.567 ₫', '1.234.567 ₫'],
  ['arpuVnd', -999, '-999 ₫', '-999 ₫'],
  ['arpuVnd', -1000, '-1.000 ₫', '-1.000 ₫'],
  ['dataSharePct', 1062.5, '1.062,5 %', '1.062,5 %'],
  ['joinedOn', '2022-10-05', '05/10/2022', '05/10/2022'],
  ['seenAt', '2022-10-28T18:30:00.000Z', '01:30 29/10/2022', '01:30 29/10/2022'],
  ['seenAt', '2022-10-28T18:30:05.000Z', '01:30:05 29/10/2022', '01:30:05 29/10/2022'],
  ['seenAt', '2022-10-28T18:30:00.001Z', '01:30:00.001 29/10/2022', '01:30:00.001 29/10/2022'],
  ['loyaltyMember', false, 'không', 'no'],
  ['os', 'ios', 'iPhone', 'iPhone'],
  ['os', 'toString', 'toString', 'toString'],
  ['services', ['a', 'b'], 'a, b', 'a, b'],
  ['services', [''], '“”', '“”'],
  ['province', '', '“”', '“”'],
  ['os', null, 'chưa có', 'not known'],
])('writes %s %j as %s', (id, value, vi, en) => {
  expect([formatFactValue(fact(id), value, 'vi'), formatFactValue(fact(id), value, 'en')]).toEqual([vi, en])
})

it.each<[Condition, string, string]>([
  [{ all: [arpu(150000)] }, 'ARPU từ 150.000 ₫', 'ARPU is at least 150.000 ₫'],
  [
    { all: [arpu(1), { any: [member, { fact: 'os', operator: 'isMissing', value: true }] }] },
    'ARPU từ 1 ₫ và (Hội viên là có hoặc Hệ điều hành chưa có)',
    'ARPU is at least 1 ₫ and (Member is yes or Phone system is not known)',
  ],
  [
    { all: [{ condition: 'loyal' }, arpu(1)] },
    'Hội viên là có và ARPU từ 1 ₫',
    'Member is yes and ARPU is at least 1 ₫',
  ],
  [{ not: { condition: 'loyal' } }, 'không phải (Hội viên là có)', 'not (Member is yes)'],
  [
    { all: [{ fact: 'joinedOn', operator: 'lessThan', value: '2022-03-01' }] },
    'Ngày hòa mạng trước 01/03/2022',
    'Joined on is before 01/03/2022',
  ],
  [
    { all: [{ fact: 'arpuVnd', operator: 'equal', value: { fact: 'averageChargeVnd' } }] },
    'ARPU trùng với “averageChargeVnd”',
    'ARPU is the same as “averageChargeVnd”',
  ],
  [
    { all: [{ fact: 'loyaltyMember', operator: 'notEqual', value: true }] },
    'Hội viên là không hoặc chưa rõ',
    'Member is no or not known',
  ],
  [
    { all: [{ fact: 'arpuVnd', operator: 'between', value: [1000, 2000] }] },
    'ARPU từ 1.000 ₫ đến 2.000 ₫',
    'ARPU is between 1.000 ₫ and 2.000 ₫',
  ],
])('describes %j', (condition, vi, en) => {
  const document = documentOf([], { loyal: { all: [member] } })
  expect(describeCondition(document, condition, 'vi')).toBe(vi)
  expect(describeCondition(document, condition, 'en')).toBe(en)
})

it('describes a rule with its outcome (R8)', () => {
  const rule = ruleOf(
    'home',
    { all: [arpu(500000)] },
    {
      label: { vi: 'Giao tận nhà', en: 'Home delivery' },
      event: { type: 'gift', params: { fulfilment: 'home-delivery' } },
    },
  )
  expect(describeRule(documentOf([]), rule, 'vi')).toBe(
    'Giao tận nhà: khi ARPU từ 500.000 ₫ (kết quả: fulfilment = home-delivery).',
  )
  const set = (...rules: Rule[]) => documentOf([{ id: 'set', hitPolicy: 'first', rules }])
  expect(describeRule(set(rule), rule, 'vi')).toBe('Giao tận nhà: khi ARPU từ 500.000 ₫.')
  const other = { ...rule, name: 'other', label: { vi: 'Vùng xa', en: 'Far away' } }
  expect(describeRule(set(rule, other), other, 'vi')).toBe('Vùng xa: khi ARPU từ 500.000 ₫ (kết quả: Giao tận nhà).')
  const changed = { ...rule, event: { type: 'gift', params: { fulfilment: 'store' } } }
  expect(describeRule(set(changed), changed, 'en', { was: set(rule) })).toBe(
    'Home delivery: when ARPU is at least 500.000 ₫ (outcome: fulfilment = store).',
  )
  const { label: _, ...bare } = rule
  expect(describeRule(set(bare), bare, 'vi')).toBe('home: khi ARPU từ 500.000 ₫ (kết quả: fulfilment = home-delivery).')
  const points = { ...rule, event: { type: 'gift', params: { points: 5 } } }
  expect(describeRule(set(points), points, 'vi')).toBe('Giao tận nhà: khi ARPU từ 500.000 ₫ (kết quả: points = 5).')
})

describe('a change of a rule set', () => {
  const before: RuleSet = {
    id: 'set',
    hitPolicy: 'every',
    rules: [ruleOf('arpu', { all: [arpu(150000), member] }), ruleOf('old', { all: [member] })],
  }
  const change = (after: RuleSet) => describeRuleSetChange(documentOf([]), before, after, 'vi')

  it('is nothing where nothing changed', () => {
    expect(change(structuredClone(before))).toEqual([])
  })

  it('tells of a threshold only what moved, and of rules added and removed', () => {
    const after: RuleSet = {
      ...before,
      rules: [ruleOf('new', { not: member }), ruleOf('arpu', { all: [arpu(200000), member] }, { priority: 5 })],
    }
    expect(change(after)).toEqual([
      'Bỏ quy tắc old: khi Hội viên là có.',
      'Thêm quy tắc new: khi không phải (Hội viên là có).',
      'arpu: đổi “ARPU từ 150.000 ₫” thành “ARPU từ 200.000 ₫”.',
      'arpu: độ ưu tiên từ 1 thành 5.',
    ])
  })

  describe('of which a named condition changed', () => {
    const loyal = (value: boolean) => ({ all: [{ ...member, value }, arpu(1)] })
    const conditions = (value: boolean) => ({
      loyal: loyal(value),
      outer: { not: { condition: 'loyal' } },
      idle: loyal(value),
    })
    const set: RuleSet = {
      id: 'set',
      hitPolicy: 'every',
      rules: [
        ruleOf('direct', { all: [{ condition: 'loyal' }] }),
        ruleOf('through', { condition: 'outer' }, { label: { vi: 'Qua tên khác', en: 'Through another' } }),
        ruleOf('apart', { all: [arpu(2)] }),
      ],
    }
    const was = documentOf([set], { ...conditions(true), old: loyal(true) })
    const document = documentOf([set], { ...conditions(false), fresh: loyal(false) })

    it('tells so, and which rules it reaches, though each reads as before', () => {
      expect(describeRuleSetChange(document, set, set, 'vi', { was })).toEqual([
        'Điều kiện có tên “loyal” (dùng trong: direct, Qua tên khác): đổi “Hội viên là có” thành “Hội viên là không”.',
      ])
      expect(describeRuleSetChange(document, set, set, 'en', { was })).toEqual([
        'The named condition "loyal" (used in: direct, Through another): "Member is yes" becomes "Member is no".',
      ])
    })

    it('tells what a rule meant before by what the name meant then', () => {
      const without = { ...set, rules: [ruleOf('direct', { all: [arpu(1)] })] }
      expect(describeRuleSetChange(document, { ...set, rules: set.rules.slice(0, 1) }, without, 'vi', { was })).toEqual(
        ['direct: đổi “Hội viên là có và ARPU từ 1 ₫” thành “ARPU từ 1 ₫”.'],
      )
    })

    it('calls them by their labels, and says of a label alone that it is another', () => {
      const called = (vi: string, value: boolean) => ({ label: { vi, en: `${vi} (en)` }, ...loyal(value) })
      const before = documentOf([set], { loyal: called('Hội viên', true) })
      const meant = documentOf([set], { loyal: called('Hội viên', false) })
      const renamed = documentOf([set], { loyal: called('Khách quen', true) })
      expect(describeRuleSetChange(meant, set, set, 'vi', { was: before })).toEqual([
        'Điều kiện có tên “Hội viên” (dùng trong: direct): đổi “Hội viên là có” thành “Hội viên là không”.',
      ])
      expect(describeRuleSetChange(renamed, set, set, 'vi', { was: before })).toEqual([])
      expect(describeNamedChanges(before, renamed, 'vi')).toEqual([
        'Đổi tên gọi điều kiện “Hội viên” thành “Khách quen”.',
      ])
      expect(describeNamedChanges(before, renamed, 'en')).toEqual([
        'The named condition "Hội viên (en)" is now called "Khách quen (en)".',
      ])
      const translated = documentOf([set], {
        loyal: { ...called('Hội viên', true), label: { vi: 'Hội viên', en: 'Member' } },
      })
      expect(describeNamedChanges(before, translated, 'vi')).toEqual(['Sửa nhãn điều kiện “Hội viên”.'])
    })

    it('tells apart those added, removed and used nowhere', () => {
      expect(describeNamedChanges(was, document, 'vi')).toEqual([
        'Bỏ điều kiện có tên “old”: Hội viên là có và ARPU từ 1 ₫.',
        'Thêm điều kiện có tên “fresh”: Hội viên là không và ARPU từ 1 ₫.',
        'Điều kiện có tên “idle” (chưa quy tắc nào dùng): đổi “Hội viên là có” thành “Hội viên là không”.',
      ])
      expect(describeNamedChanges(was, was, 'en')).toEqual([])
    })
  })

  it('tells of order, settings and texts', () => {
    const after: RuleSet = {
      ...before,
      hitPolicy: 'collect',
      label: { vi: 'Mới', en: 'New' },
      rules: before.rules.toReversed(),
    }
    expect(change(after)).toEqual([
      'Thứ tự các quy tắc thay đổi.',
      'Cách chọn đổi từ “every” thành “collect”.',
      'Tên hoặc mô tả của bộ quy tắc được sửa.',
    ])
  })
})
