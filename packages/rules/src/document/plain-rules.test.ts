import { describe, expect, it } from 'vitest'
import { runRuleSet } from '../engine/run-rule-set.ts'
import type { Fact } from './fact.ts'
import { parsePlainRules } from './plain-rules.ts'

const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const rule = (tests: unknown, more: object = {}) => ({ conditions: { all: tests }, event: { type: 'held' }, ...more })

function read(input: unknown, given: Fact[] = []) {
  const parsed = parsePlainRules(input, given)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed
}

function problems(input: unknown, given: Fact[] = []) {
  const parsed = parsePlainRules(input, given)
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path.join('.')])
}

const typesOf = (input: unknown, given: Fact[] = []) =>
  Object.fromEntries(read(input, given).document.facts.map(({ id, type }) => [id, type]))

it('takes the names and priorities that json-rules-engine writes into conditions, which change no answer', () => {
  const a = test('a', 'equal', 1)
  const written = { conditions: { priority: 1, name: 'group', all: [{ ...a, priority: 5, name: 'test' }] } }
  const { document } = read({ ...rule([]), ...written })
  expect(document.ruleSets[0]?.rules[0]?.conditions).toEqual({ all: [a] })
})

it('takes a list of rules as one collect set, unnamed ones by their position', () => {
  const a = test('a', 'equal', 1)
  const { document } = read([rule([a]), rule([a], { name: 'rule-3' }), rule([a], { priority: 5 })])
  expect(document.ruleSets).toMatchObject([{ id: 'rules', hitPolicy: 'collect' }])
  expect(document.ruleSets[0]?.rules.map(({ name, priority }) => [name, priority])).toEqual([
    ['rule-1', undefined],
    ['rule-3', undefined],
    ['rule-3-2', 5],
  ])
  expect(document.facts).toEqual([{ id: 'a', type: 'number', nullable: true }])
})

it('takes a rule by itself, and none at all', () => {
  expect(read(rule([test('a', 'equal', 1)])).document.ruleSets[0]?.rules).toHaveLength(1)
  expect(read([]).document).toEqual({ facts: [], ruleSets: [{ id: 'rules', hitPolicy: 'collect', rules: [] }] })
})

it('asks for null as isMissing and isKnown', async () => {
  const { document } = read([
    rule([test('a', 'equal', null)], { name: 'missing' }),
    rule([{ not: { any: [test('a', 'notEqual', null)] } }, test('a', 'notEqual', 5)], { name: 'not-known' }),
  ])
  expect((await runRuleSet(document, 'rules', {})).events.map((event) => event.rule)).toEqual(['missing', 'not-known'])
  expect((await runRuleSet(document, 'rules', { a: 1 })).events).toEqual([])
})

describe('infers', () => {
  it('a type by literals and operators', () => {
    const tests = [
      test('flag', 'equal', true),
      test('amount', 'greaterThan', 1),
      test('share', 'in', [1, 2.5]),
      test('tier', 'in', ['gold']),
      test('joined', 'greaterThanInclusive', '2022-10-28'),
      test('joined', 'notEqual', '2022-10-29'),
      test('day', 'equal', '2022-10-28'),
      test('seen', 'lessThan', '2022-10-28T02:00:00.000Z'),
      test('window', 'between', ['2022-10-01', '2022-10-28']),
      test('tags', 'contains', 'vip'),
      test('phone', 'startsWith', '84'),
      test('lists.wave1', 'isMissing', true),
      test('lists.wave1', 'equal', false),
    ]
    expect(typesOf([rule(tests)])).toEqual({
      flag: 'boolean',
      amount: 'number',
      share: 'number',
      tier: 'text',
      joined: 'date',
      day: 'text',
      seen: 'timestamp',
      window: 'date',
      tags: 'text-list',
      phone: 'text',
      'lists.wave1': 'boolean',
    })
  })

  it('the other side’s type for facts that are compared, also through a third', () => {
    const tests = [
      test('a', 'equal', { fact: 'b' }),
      test('c', 'equal', { fact: 'b' }),
      test('c', 'lessThan', '2022-10-28'),
      test('x', 'lessThan', { fact: 'y' }),
      test('own', 'in', { fact: 'list' }),
      test('own', 'equal', { fact: 'given' }),
    ]
    const given: Fact = { id: 'given', type: 'enum', nullable: false, values: ['low'] }
    expect(typesOf([rule(tests)], [given])).toEqual({
      a: 'date',
      b: 'date',
      c: 'date',
      x: 'number',
      y: 'number',
      own: 'text',
      list: 'text-list',
      given: 'enum',
    })
  })

  it('text where nothing tells, and says so', () => {
    const parsed = read([rule([test('a', 'equal', null), test('b', 'equal', 'x')])])
    expect(parsed.document.facts.map(({ type }) => type)).toEqual(['text', 'text'])
    expect(parsed.guessed).toEqual(['a'])
  })

  it('no type for number in one rule and text in another: names both', () => {
    const parsed = parsePlainRules([
      rule([test('arpu', 'greaterThan', 150000)], { name: 'high' }),
      rule([test('x', 'equal', 1), { any: [test('arpu', 'equal', '150000')] }], { name: 'exact' }),
    ])
    expect(parsed).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'unclear-type',
          path: [1, 'conditions', 'all', 1, 'any', 0],
          message: {
            vi: '“arpu” được so như số trong quy tắc “high” nhưng như chữ trong quy tắc “exact”; hãy sửa một trong hai.',
          },
        },
      ],
    })
  })
})

describe('refuses', () => {
  const good = [test('a', 'equal', 1)]
  it.each<[string, unknown, [string, string][]]>([
    ['onSuccess', rule(good, { onSuccess: 'x' }), [['unknown-key', '0.onSuccess']]],
    ['a JSONPath', rule([{ ...good[0], path: '$.x' }]), [['json-path', '0.conditions.all.0.path']]],
    ['parameters', rule([{ ...good[0], params: {} }]), [['json-path', '0.conditions.all.0.params']]],
    ['a lone test', { ...rule(good), conditions: good[0] }, [['bare-test', '0.conditions']]],
    ['an empty any', [rule(good), rule([{ any: [] }])], [['empty-group', '1.conditions.all.0.any']]],
    ['null among others', rule([test('a', 'in', ['x', null])]), [['null-literal', '0.conditions.all.0.value']]],
    ['a name of another kind', rule(good, { name: 5 }), [['wrong-shape', '0.name']]],
    ['two of one name', [rule(good, { name: 'x' }), rule(good, { name: 'x' })], [['duplicate-rule', '1.name']]],
    ['a prototype’s fact', rule([test('__proto__', 'equal', 1)]), [['unsafe-name', '0.conditions.all.0.fact']]],
    ['what is no rule', ['x'], [['wrong-shape', '0']]],
    ['no JSON object', 5, [['wrong-shape', '0']]],
    [
      'a named condition',
      { ...rule(good), conditions: { condition: 'x' } },
      [['unknown-condition', '0.conditions.condition']],
    ],
  ])('%s', (_what, input, expected) => {
    expect(problems(input)).toEqual(expected)
  })

  it('conditions that nest without end, in bounded time', () => {
    const nested = (depth: number): unknown => (depth === 0 ? test('a', 'equal', 1) : { not: nested(depth - 1) })
    expect(problems({ ...rule(good), conditions: nested(40) }).map(([code]) => code)).toEqual(['too-deep'])
    expect(problems({ ...rule(good), conditions: nested(5000) }).map(([code]) => code)).toEqual(['too-deep'])
  })
})

it('names the place in the rules that were given, also in its sentence', () => {
  const parsed = parsePlainRules([{ conditions: { all: [] } }])
  const [first] = parsed.ok ? [] : parsed.problems
  expect([first?.path, first?.message.en]).toEqual([[0, 'event'], 'Mend "event" (0.event): it needs an object { … }.'])
})
