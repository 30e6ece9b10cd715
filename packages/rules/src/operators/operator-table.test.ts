import { describe, expect, it } from 'vitest'
import type { FactValue } from '../document/fact.ts'
import type { OperatorValue } from './operator.ts'
import { operatorOf, operatorsFor } from './operator-table.ts'

const holds = (id: string, seen: FactValue, value: OperatorValue) => operatorOf(id).holds(seen, value)

describe('a missing value', () => {
  it.each(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'])('has no order: %s', (id) => {
    expect([holds(id, null, 5), holds(id, 5, null), holds(id, null, null)]).toEqual([false, false, false])
  })

  it('is between nothing, contains nothing and is not said to lack anything', () => {
    expect(holds('between', null, [0, 9])).toBe(false)
    for (const id of ['contains', 'doesNotContain']) {
      expect([holds(id, null, 'a'), holds(id, ['a'], null)]).toEqual([false, false])
    }
  })

  it('equals no value, but another missing one', () => {
    expect([holds('equal', null, 0), holds('equal', null, false), holds('equal', null, null)]).toEqual([
      false,
      false,
      true,
    ])
    expect([holds('notEqual', null, 0), holds('notEqual', null, null)]).toEqual([true, false])
    expect([holds('in', null, ['a']), holds('notIn', null, ['a'])]).toEqual([false, true])
  })
})

it('includes both ends of between', () => {
  expect([9, 10, 20, 21].map((seen) => holds('between', seen, [10, 20]))).toEqual([false, true, true, false])
})

it('compares letter by letter', () => {
  expect(holds('startsWith', 'Bạc Liêu', 'Bạc')).toBe(true)
  expect(holds('startsWith', 'Bạc Liêu', 'bạc')).toBe(false)
})

it('orders no text', () => {
  expect(operatorsFor('text').map(({ id }) => id)).toEqual([
    'equal',
    'notEqual',
    'in',
    'notIn',
    'startsWith',
    'isKnown',
    'isMissing',
  ])
})
