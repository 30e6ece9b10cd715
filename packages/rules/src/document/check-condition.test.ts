import { describe, expect, it } from 'vitest'
import type { TestCondition } from './condition.ts'
import { customerFacts, packageFacts, ruleOf } from '../testing/sample-document.ts'
import { parseRuleDocument } from './parse-rule-document.ts'

const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as TestCondition
const good: { all: TestCondition[] } = { all: [test('arpuVnd', 'greaterThanInclusive', 150000)] }
const numbers = (length: number) => Array.from({ length }, (_, index) => index)
const nested = (depth: number): unknown => (depth === 1 ? good : { not: nested(depth - 1) })

function codesOf(conditions: unknown): string[] {
  const rules = [{ ...ruleOf('rule', good), conditions }]
  const document = { facts: customerFacts, ruleSets: [{ id: 'set', hitPolicy: 'every', rules }] }
  const parsed = parseRuleDocument(document, { itemFacts: { packages: packageFacts } })
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code)
}

describe('refuses a condition', () => {
  it.each<[string, unknown, string]>([
    ['with an empty all', { all: [] }, 'empty-group'],
    ['with an empty any', { all: [{ any: [] }] }, 'empty-group'],
    ['with any beside all', { all: good.all, any: good.all }, 'mixed-condition'],
    ['with a test beside a group', { all: good.all, ...good.all[0] }, 'mixed-condition'],
    ['that is a lone test', good.all[0], 'bare-test'],
    ['that is null', null, 'wrong-shape'],
    ['that is a list', [good], 'wrong-shape'],
    ['that is empty', {}, 'wrong-shape'],
    ['whose all is no list', { all: good }, 'wrong-shape'],
    ['with an unknown key', { all: good.all, name: 'x' }, 'unknown-key'],
    ['with a JSONPath', { all: [{ ...good.all[0], path: '$..x' }] }, 'json-path'],
    ['with parameters', { all: [{ ...good.all[0], params: {} }] }, 'json-path'],
    ['about a JSONPath fact', { all: [test('$.arpu[?(@.x)]', 'equal', 1)] }, 'json-path'],
    ['about a prototype', { all: [test('constructor.prototype', 'equal', 1)] }, 'unsafe-name'],
    ['about a script', { all: [test('process.exit;', 'equal', 1)] }, 'unsafe-name'],
    ['about an unknown fact', { all: [test('nope', 'equal', 1)] }, 'unknown-fact'],
    ['with an unknown operator', { all: [test('arpuVnd', 'someFact:equal', 1)] }, 'unknown-operator'],
    ['that orders text', { all: [test('province', 'lessThan', 'a')] }, 'operator-not-for-type'],
    ['with null', { all: [test('arpuVnd', 'equal', null)] }, 'null-literal'],
    ['with null in a list', { all: [test('arpuVnd', 'in', [1, null])] }, 'null-literal'],
    ['with null for in', { all: [test('province', 'in', null)] }, 'null-literal'],
    ['with a string for in', { all: [test('province', 'in', 'LA')] }, 'wrong-value-type'],
    ['with a list beyond 10,000 values', { all: [test('arpuVnd', 'in', numbers(10_001))] }, 'too-large'],
    ['with an empty list', { all: [test('province', 'in', [])] }, 'empty-list'],
    ['with text for a number', { all: [test('arpuVnd', 'greaterThan', '10')] }, 'wrong-value-type'],
    ['with a fraction for a whole number', { all: [test('arpuVnd', 'greaterThan', 1.5)] }, 'wrong-value-type'],
    ['with infinity', { all: [test('dataSharePct', 'lessThan', Infinity)] }, 'wrong-value-type'],
    ['with a day that does not exist', { all: [test('joinedOn', 'equal', '2022-02-30')] }, 'wrong-value-type'],
    [
      'with a moment in another spelling',
      { all: [test('seenAt', 'lessThan', '2022-10-28T09:00:00+07:00')] },
      'wrong-value-type',
    ],
    ['with half a character', { all: [test('province', 'equal', '\uD800')] }, 'wrong-value-type'],
    ['with a value that is not listed', { all: [test('os', 'equal', 'symbian')] }, 'value-not-listed'],
    ['with a reversed range', { all: [test('arpuVnd', 'between', [9, 1])] }, 'reversed-range'],
    ['with a range of one', { all: [test('arpuVnd', 'between', [9])] }, 'wrong-value-type'],
    ['with isMissing false', { all: [test('os', 'isMissing', false)] }, 'wrong-value-type'],
    ['with an empty prefix', { all: [test('province', 'startsWith', '')] }, 'wrong-value-type'],
    ['without a value', { all: [{ fact: 'os', operator: 'equal' }] }, 'wrong-shape'],
    ['that compares unlike facts', { all: [test('arpuVnd', 'equal', { fact: 'province' })] }, 'fact-types-differ'],
    ['that compares with an unknown fact', { all: [test('arpuVnd', 'equal', { fact: 'nope' })] }, 'unknown-fact'],
    ['that compares by a path', { all: [test('arpuVnd', 'equal', { fact: 'arpuVnd', path: '$' })] }, 'json-path'],
    ['nested beyond 32', nested(33), 'too-deep'],
    ['by an unknown name', { condition: 'nope' }, 'unknown-condition'],
    ['about an item outside an over set', { all: [test('item.price', 'equal', 1)] }, 'item-outside-over'],
  ])('%s', (_, conditions, code) => {
    expect(codesOf(conditions)).toEqual([code])
  })

  it('but takes a list of 10,000 values', () => {
    expect(codesOf({ all: [test('arpuVnd', 'notIn', numbers(10_000))] })).toEqual([])
  })

  it('but takes 31 levels above a group of tests', () => {
    expect(codesOf(nested(31))).toEqual([])
  })
})
