import { describe, expect, it } from 'vitest'
import { conditionSchema, labelledConditionSchema, type TestCondition } from './condition.ts'
import { customerFacts, packageFacts, ruleOf } from '../testing/sample-document.ts'
import { parseRuleDocument } from './parse-rule-document.ts'

const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as TestCondition
const good: { all: TestCondition[] } = { all: [test('arpuVnd', 'greaterThanInclusive', 150000)] }
const itemFacts = { packages: packageFacts }

function codes(input: unknown): string[] {
  const parsed = parseRuleDocument(input, { itemFacts })
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code)
}
const document = (ruleSets: unknown, more: object = {}) => ({ facts: customerFacts, ruleSets, ...more })
const set = (rules: unknown, more: object = {}) => document([{ id: 'set', hitPolicy: 'every', rules, ...more }])
const condition = (conditions: unknown) => set([{ ...ruleOf('rule', good), conditions }])
const numbers = (length: number) => Array.from({ length }, (_, index) => index)
const nested = (depth: number): unknown => (depth === 1 ? good : { not: nested(depth - 1) })

it('gives back a copy of a good document', () => {
  const input = set([ruleOf('rule', good, { priority: 3 })])
  const parsed = parseRuleDocument(input)
  expect(parsed).toEqual({ ok: true, document: input })
  expect(parsed.ok && parsed.document).not.toBe(input)
})

it('judges what it gives back: no hole in a list and no hidden toJSON comes through', () => {
  const holes: unknown[] = [good]
  holes.length = 3
  expect(codes(condition({ all: holes }))).toContain('wrong-shape')
  const hides = { all: [good], toJSON: () => ({ all: [] }) }
  expect(codes(condition(hides))).toEqual(['unknown-key'])
})

describe('the label of a named condition', () => {
  const label = { vi: 'Cước cao', en: 'High bill' }
  const named = (condition: unknown) => document([], { conditions: { rich: condition } })
  const paths = (input: unknown) => {
    const parsed = parseRuleDocument(input)
    return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  }

  it.each<[string, object]>([
    ['a group', good],
    ['what is negated', { not: good }],
    ['another name', { condition: 'rich' }],
  ])('may stand beside %s, or be left out', (_, meant) => {
    const input = {
      ...named({ label, ...meant }),
      conditions: { rich: good, called: { label, ...meant }, plain: meant },
    }
    expect(parseRuleDocument(input)).toEqual({ ok: true, document: input })
    expect(labelledConditionSchema.parse({ label, ...meant })).toEqual({ label, ...meant })
  })

  it('is refused where it is none, and anywhere within a condition', () => {
    expect(paths(named({ label: { vi: 'Cước cao', en: '' }, ...good }))).toEqual([
      'wrong-shape conditions.rich.label.en',
    ])
    expect(paths(named({ label: 'x', ...good }))).toEqual(['wrong-shape conditions.rich.label'])
    expect(paths(named({ label, not: { label, ...good } }))).toEqual(['unknown-key conditions.rich.not.label'])
    expect(paths(named({ label, ...good.all[0] }))).toEqual(['bare-test conditions.rich'])
    expect(codes(condition({ label, ...good }))).toEqual(['unknown-key'])
    expect(conditionSchema.safeParse({ label, ...good }).success).toBe(false)
  })
})

describe('refuses a rule set', () => {
  const over = { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'asc' }] }
  const rule = ruleOf('rule', good)
  it.each<[string, unknown, string]>([
    ['with a priority of zero', set([{ ...rule, priority: 0 }]), 'bad-priority'],
    ['with a priority between whole numbers', set([{ ...rule, priority: 1.5 }]), 'bad-priority'],
    ['with equal priorities in first', set([rule, { ...rule, name: 'b' }], { hitPolicy: 'first' }), 'equal-priorities'],
    ['with two rules of one name', set([rule, rule]), 'duplicate-rule'],
    ['with an unsafe rule name', set([{ ...rule, name: '__proto__' }]), 'unsafe-name'],
    ['with a rule name of two lines', set([{ ...rule, name: 'a\nb' }]), 'unsafe-name'],
    ['with a rule name that hides a sign', set([{ ...rule, name: 'a\u202eb' }]), 'unsafe-name'],
    ['with a rule name of spaces', set([{ ...rule, name: ' ' }]), 'unsafe-name'],
    ['with an unknown key', set([{ ...rule, onSuccess: 'x' }]), 'unknown-key'],
    ['with an unknown hit policy', set([rule], { hitPolicy: 'any' }), 'wrong-shape'],
    ['that is empty and would let everyone in', set([]), 'empty-rule-set'],
    ['over an unknown catalogue', set([rule], { over: { ...over, catalogue: 'x' } }), 'unknown-catalogue'],
    ['over a catalogue by another policy', set([rule], { over, hitPolicy: 'collect' }), 'over-hit-policy'],
    ['over a catalogue without order', set([rule], { over: { ...over, orderBy: [] } }), 'over-order'],
    [
      'over a catalogue ordered by the customer',
      set([rule], { over: { ...over, orderBy: [{ fact: 'arpuVnd', direction: 'asc' }] } }),
      'over-order',
    ],
    ['ordered by an unknown fact', set([rule], { orderBy: [{ fact: 'nope', direction: 'asc' }] }), 'unknown-fact'],
  ])('%s', (_, input, code) => {
    expect(codes(input)).toEqual([code])
  })

  it.each(['Adult in Việt Nam (18+)', 'x', '2', 'a/b: “c”', '😀'])('but takes a rule called %s', (name) => {
    expect(codes(set([{ ...rule, name }]))).toEqual([])
  })

  it('but takes equal priorities in collect, and an over set that asks about its item', () => {
    expect(codes(set([rule, { ...rule, name: 'b' }], { hitPolicy: 'collect' }))).toEqual([])
    const ofItem = { all: [test('item.price', 'lessThanInclusive', { fact: 'arpuVnd' })] }
    expect(codes(set([ruleOf('rule', good), { ...rule, name: 'b', conditions: ofItem }], { over }))).toEqual([])
  })
})

describe('refuses a document', () => {
  const rules = [ruleOf('rule', { condition: 'a' })]
  const sets = [{ id: 'set', hitPolicy: 'every', rules }]
  const fact = { id: 'x', type: 'text', nullable: false }
  const levels = Array.from({ length: 14 }, (_, index) => [
    `n${index}`,
    { all: [0, 1].map(() => (index < 13 ? { condition: `n${index + 1}` } : good)) },
  ])
  const chain = Array.from({ length: 20 }, (_, index) => [
    `n${index}`,
    { not: { not: index < 19 ? { condition: `n${index + 1}` } : good } },
  ])
  it.each<[string, unknown, string[]]>([
    ['that is none', 42, ['wrong-shape']],
    [
      'with a cycle',
      document(sets, { conditions: { a: { not: { condition: 'b' } }, b: { all: [{ condition: 'a' }] } } }),
      ['cyclic-condition', 'cyclic-condition'],
    ],
    [
      'whose names multiply',
      document([{ ...sets[0], rules: [ruleOf('rule', { condition: 'n0' })] }], {
        conditions: Object.fromEntries(levels),
      }),
      ['too-large'],
    ],
    [
      'whose names multiply rule by rule',
      document([{ ...sets[0], rules: numbers(10).map((at) => ruleOf(`r${at}`, { condition: 'n4' })) }], {
        conditions: Object.fromEntries(levels),
      }),
      ['too-large'],
    ],
    [
      'whose names multiply a list',
      document(sets, {
        conditions: {
          a: { all: numbers(6).map(() => ({ condition: 'b' })) },
          b: { all: [test('arpuVnd', 'in', numbers(10_000))] },
        },
      }),
      ['too-large'],
    ],
    [
      'whose names nest beyond 32',
      document([{ ...sets[0], rules: [ruleOf('rule', { condition: 'n0' })] }], {
        conditions: Object.fromEntries(chain),
      }),
      ['too-deep'],
    ],
    [
      'whose named condition asks an item in a plain set',
      document(sets, { conditions: { a: { all: [test('item.price', 'equal', 1)] } } }),
      ['item-outside-over'],
    ],
    ['with a fact twice', { facts: [fact, fact], ruleSets: [] }, ['duplicate-fact']],
    ['with an enum that lists nothing', { facts: [{ ...fact, type: 'enum' }], ruleSets: [] }, ['enum-without-values']],
    ["with an item fact among the customer's", { facts: [{ ...fact, id: 'item.x' }], ruleSets: [] }, ['reserved-fact']],
    [
      'with a rule set twice',
      document([1, 2].map(() => ({ id: 'set', hitPolicy: 'first', rules: [] }))),
      ['duplicate-rule-set'],
    ],
    ['with an unknown key', { facts: [], ruleSets: [], extra: 1 }, ['unknown-key']],
  ])('%s', (_, input, expected) => {
    expect(codes(input)).toEqual(expected)
  })

  it('telling many problems at once, each with its place and what to do in both languages', () => {
    const parsed = parseRuleDocument(
      condition({ all: [test('nope', 'equal', 1), test('os', 'equal', 'x'), { any: [] }] }),
    )
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path.join('.'))).toEqual([
      'ruleSets.0.rules.0.conditions.all.0.fact',
      'ruleSets.0.rules.0.conditions.all.1.value',
      'ruleSets.0.rules.0.conditions.all.2.any',
    ])
    for (const { message } of parsed.ok ? [] : parsed.problems) {
      expect(message.vi).toMatch(/hãy|Hãy/)
      expect(message.en.length).toBeGreaterThan(20)
    }
  })

  it('without throwing, whatever is sent', () => {
    const round: Record<string, unknown> = {}
    round['self'] = round
    let deep: unknown = {}
    for (let index = 0; index < 50_000; index++) deep = { not: deep }
    const many = condition({ all: Array.from({ length: 5000 }, () => ({ any: [] })) })
    expect(conditionSchema.safeParse(deep).success).toBe(false)
    expect(conditionSchema.safeParse(nested(31)).success).toBe(true)
    for (const input of [
      null,
      undefined,
      '',
      [],
      [[]],
      round,
      deep,
      condition(deep),
      many,
      { facts: {}, ruleSets: {} },
    ]) {
      expect(parseRuleDocument(input).ok).toBe(false)
    }
    expect(codes(many).at(-1)).toBe('too-many-problems')
    expect(codes(JSON.parse('{"facts":[],"ruleSets":[],"conditions":{"__proto__":{"all":[]}}}'))).toContain(
      'unsafe-name',
    )
  })
})

it.each<[string, unknown, string, string]>([
  [
    'conditions that are missing',
    { facts: [], ruleSets: [{ id: 's', hitPolicy: 'collect', rules: [{ name: 'r', event: { type: 'e' } }] }] },
    'Hãy sửa “conditions” (ruleSets.0.rules.0.conditions): còn thiếu.',
    'Mend "conditions" (ruleSets.0.rules.0.conditions): it is missing.',
  ],
  [
    'a list in place of the document',
    [],
    'Đây chưa phải tài liệu quy tắc: cần một đối tượng { … }.',
    'This is no rule document: it needs an object { … }.',
  ],
  [
    'a yes or no that is a text',
    { facts: [{ id: 'a', type: 'boolean', nullable: 'yes' }], ruleSets: [] },
    'Hãy sửa “nullable” (facts.0.nullable): cần true hoặc false.',
    'Mend "nullable" (facts.0.nullable): it needs true or false.',
  ],
])('says in plain words what is the matter with %s', (_, input, vi, en) => {
  const parsed = parseRuleDocument(input)
  expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'wrong-shape', message: { vi, en } }] })
})

it.each([
  [{ type: 'integer', min: 5, max: 1 }],
  [{ type: 'integer', min: 0.5, max: 0.7 }],
  [{ type: 'number', min: 1, max: 0.5 }],
])('refuses a fact that no customer could have a value of: %j', (bounds) => {
  const parsed = parseRuleDocument({ facts: [{ id: 'a', nullable: false, ...bounds }], ruleSets: [] })
  expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'reversed-range', path: ['facts', 0] }] })
})
