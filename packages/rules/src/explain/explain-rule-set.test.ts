import { describe, expect, it } from 'vitest'
import type { Condition } from '../document/condition.ts'
import type { Fact, Facts } from '../document/fact.ts'
import type { Locale, Localized } from '../document/localized.ts'
import type { HitPolicy } from '../document/rule-set.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import { documentOf, documentOfCondition, packageFacts, ruleOf } from '../testing/sample-document.ts'
import { explainRuleSet } from './explain-rule-set.ts'

async function explain(condition: Condition, facts: Facts, locale: Locale = 'vi', showSensitive = false) {
  const document = documentOfCondition(condition)
  return explainRuleSet(document, await runRuleSet(document, 'set', facts), locale, { showSensitive })
}

const arpu = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value })

describe('a rule without words of its own', () => {
  it('says what was seen and what is needed, in money (R3)', async () => {
    expect(await explain({ all: [arpu(150000)] }, { arpuVnd: 142000 })).toEqual([
      'rule: ARPU 142.000 ₫, cần từ 150.000 ₫.',
    ])
    expect(await explain({ all: [arpu(150000)] }, { arpuVnd: 142000 }, 'en')).toEqual([
      'rule: ARPU 142.000 ₫, must be at least 150.000 ₫.',
    ])
  })

  it.each<[string, Condition, Facts, string]>([
    ['a missing value', { all: [arpu(1)] }, {}, 'ARPU chưa có, cần từ 1 ₫'],
    ['what `not` forbids', { not: arpu(500000) }, { arpuVnd: 620000 }, 'ARPU 620.000 ₫, cần nhỏ hơn 500.000 ₫'],
    [
      'a list it must not be on',
      { not: { fact: 'lists.wave1', operator: 'equal', value: true } },
      { 'lists.wave1': true },
      'Đã gọi đợt 1: có, cần là không',
    ],
    [
      'a range that `not` forbids',
      { not: { fact: 'dataSharePct', operator: 'between', value: [10, 62.5] } },
      { dataSharePct: 60 },
      'Tỷ trọng data: 60 %, không được trong khoảng 10 % đến 62,5 %',
    ],
    [
      'labels of enum values',
      { all: [{ fact: 'os', operator: 'in', value: ['ios'] }] },
      { os: 'android' },
      'Hệ điều hành: Android, cần thuộc iPhone',
    ],
    [
      'the other fact and its value',
      { all: [{ fact: 'arpuVnd', operator: 'lessThan', value: { fact: 'averageChargeVnd' } }] },
      { arpuVnd: 2000, averageChargeVnd: 1000 },
      'ARPU 2.000 ₫, cần nhỏ hơn “averageChargeVnd” (1.000 ₫)',
    ],
    [
      'what should be known',
      { all: [{ fact: 'os', operator: 'isKnown', value: true }] },
      {},
      'Hệ điều hành chưa có, cần có',
    ],
    [
      'only the tests that decide',
      { any: [{ all: [arpu(1), arpu(900)] }, { fact: 'loyaltyMember', operator: 'equal', value: true }] },
      { arpuVnd: 5, loyaltyMember: false },
      'ARPU 5 ₫, cần từ 900 ₫ – hoặc Hội viên: không, cần là có',
    ],
  ])('tells %s', async (_, condition, facts, sentence) => {
    expect(await explain(condition, facts)).toEqual([`rule: ${sentence}.`])
  })

  it.each<[Localized, number, string, string]>([
    [{ vi: 'Số ngày trong 7 ngày', en: 'Days of 7' }, 3, 'Số ngày trong 7 ngày: 3 ngày', 'Days of 7: 3 days'],
    [{ vi: 'Hạng 2', en: 'Tier 2' }, 3, 'Hạng 2: 3 ngày', 'Tier 2: 3 days'],
    [{ vi: 'VLR7', en: 'VLR7' }, 3, 'VLR7: 3 ngày', 'VLR7: 3 days'],
    [{ vi: 'VLR', en: 'VLR' }, 3, 'VLR 3 ngày', 'VLR 3 days'],
  ])('parts a label and its value where they would run into one another: %j', async (label, days, vi, en) => {
    const facts: Fact[] = [{ id: 'days', type: 'integer', nullable: false, unit: 'days', label }]
    const condition = { all: [{ fact: 'days', operator: 'greaterThanInclusive', value: 1 }] }
    const document = { ...documentOfCondition(condition), facts }
    const result = await runRuleSet(document, 'set', { days })
    expect(explainRuleSet(document, result, 'vi')).toEqual([`rule: ${vi}.`])
    expect(explainRuleSet(document, result, 'en')).toEqual([`rule: ${en}.`])
  })

  it('hides a sensitive value unless the reader may see it', async () => {
    const condition = { all: [{ fact: 'fullName', operator: 'equal', value: 'An' }] }
    expect(await explain(condition, { fullName: 'Bình' })).toEqual(['rule: Tên khách (được ẩn), cần là An.'])
    expect(await explain(condition, { fullName: 'Bình' }, 'vi', true)).toEqual(['rule: Tên khách: Bình, cần là An.'])
  })
})

describe('the sentences of a set', () => {
  const words = (name: string) => ({
    reason: { vi: `Được ${name}.`, en: `Gets ${name}.` },
    unmetReason: { vi: `Chưa được ${name}.`, en: `Does not get ${name}.` },
  })
  const rules = [
    ruleOf('store', { all: [arpu(1000)] }, { priority: 1, ...words('quà tại cửa hàng') }),
    ruleOf('home', { all: [arpu(500000)] }, { priority: 2, ...words('giao tận nhà') }),
  ]
  const sentences = async (hitPolicy: HitPolicy, arpuVnd: number) => {
    const document = documentOf([{ id: 'set', hitPolicy, rules }])
    return explainRuleSet(document, await runRuleSet(document, 'set', { arpuVnd }), 'vi')
  }

  it('every: what is not met; where all is met, why', async () => {
    expect(await sentences('every', 2000)).toEqual(['Chưa được giao tận nhà (ARPU 2.000 ₫, cần từ 500.000 ₫).'])
    expect(await sentences('every', 500000)).toEqual([
      'Được quà tại cửa hàng (ARPU 500.000 ₫).',
      'Được giao tận nhà (ARPU 500.000 ₫).',
    ])
  })

  it('first: why that rule; where none holds, when each would apply (R8, R9)', async () => {
    expect(await sentences('first', 500000)).toEqual(['Được giao tận nhà (ARPU 500.000 ₫).'])
    expect(await sentences('first', 1)).toEqual([
      'Chưa được quà tại cửa hàng (ARPU 1 ₫, áp dụng khi từ 1.000 ₫).',
      'Chưa được giao tận nhà (ARPU 1 ₫, áp dụng khi từ 500.000 ₫).',
    ])
  })

  it('collect: what holds, in order, then when the others would apply', async () => {
    expect(await sentences('collect', 2000)).toEqual([
      'Được quà tại cửa hàng (ARPU 2.000 ₫).',
      'Chưa được giao tận nhà (ARPU 2.000 ₫, áp dụng khi từ 500.000 ₫).',
    ])
  })

  it.each<[Condition, Facts, string, string]>([
    [
      { all: [{ fact: 'lists.wave1', operator: 'equal', value: true }] },
      { 'lists.wave1': false },
      'rule: Đã gọi đợt 1: không, áp dụng khi là có.',
      'rule: Called in wave 1: no, applies when it is yes.',
    ],
    [
      { not: { fact: 'os', operator: 'isMissing', value: true } },
      {},
      'rule: Hệ điều hành chưa có, áp dụng khi đã có.',
      'rule: Phone system not known, applies when it is known.',
    ],
    [
      { not: { fact: 'arpuVnd', operator: 'between', value: [1, 9] } },
      { arpuVnd: 5 },
      'rule: ARPU 5 ₫, áp dụng khi không từ 1 ₫ đến 9 ₫.',
      'rule: ARPU 5 ₫, applies unless it is between 1 ₫ and 9 ₫.',
    ],
    [
      { all: [{ fact: 'arpuVnd', operator: 'lessThan', value: { fact: 'averageChargeVnd' } }] },
      { arpuVnd: 2000, averageChargeVnd: 1000 },
      'rule: ARPU 2.000 ₫, áp dụng khi nhỏ hơn “averageChargeVnd” (1.000 ₫).',
      'rule: ARPU 2.000 ₫, applies when it is less than “averageChargeVnd” (1.000 ₫).',
    ],
  ])('first asks nothing of a customer to whom no rule applies: %j', async (condition, facts, vi, en) => {
    const document = documentOf([{ id: 'set', hitPolicy: 'first', rules: [ruleOf('rule', condition)] }])
    const result = await runRuleSet(document, 'set', facts)
    expect(explainRuleSet(document, result, 'vi')).toEqual([vi])
    expect(explainRuleSet(document, result, 'en')).toEqual([en])
  })

  it('over a catalogue: asks no item to be another, where the customer could do something', async () => {
    const kind = (value: string) => ({ fact: 'item.kind', operator: 'equal', value })
    const fits = { any: [{ all: [kind('data'), arpu(60)] }, { all: [kind('voice'), arpu(70)] }] }
    const over = { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' as const }] }
    const rules = [ruleOf('fits', fits), ruleOf('kind', { all: [kind('voice')] })]
    const document = documentOf([{ id: 'set', hitPolicy: 'every', over, rules }])
    const result = await runRuleSet(document, 'set', { arpuVnd: 50 }, { items: [{ id: 'A', price: 10, kind: 'data' }] })
    expect(explainRuleSet(document, result, 'vi', { itemFacts: packageFacts })).toEqual([
      'A: fits: ARPU 50 ₫, cần từ 60 ₫. kind: item.kind: data, cần là voice.',
    ])
  })

  it('over a catalogue: each item offered, beyond the limit, or with what it lacks (D30)', async () => {
    const price = { fact: 'item.price', operator: 'lessThanInclusive', value: { fact: 'arpuVnd' } }
    const over = { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' as const }], limit: 1 }
    const document = documentOf([{ id: 'set', hitPolicy: 'every', over, rules: [ruleOf('price', { all: [price] })] }])
    const items = [
      { id: 'A', price: 10 },
      { id: 'B', price: 20 },
      { id: 'C', price: 3000 },
    ]
    const result = await runRuleSet(document, 'set', { arpuVnd: 50 }, { items })
    expect(explainRuleSet(document, result, 'vi', { itemFacts: packageFacts, itemLabel: (id) => `Gói ${id}` })).toEqual(
      [
        'Gói C: price: item.price 3.000 ₫, cần không quá “ARPU” (50 ₫).',
        'Gói B: được chọn.',
        'Gói A: phù hợp nhưng đã đủ số lượng.',
      ],
    )
  })
})
