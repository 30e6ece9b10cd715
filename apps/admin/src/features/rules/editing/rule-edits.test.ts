import type { Rule, RuleSet } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { addRule, duplicateRule, freeName, moveRule, removeRule } from './rule-edits.ts'

const test = { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 500_000 }
const rule = (name: string, priority?: number): Rule => ({
  name,
  conditions: { all: [test] },
  event: { type: 'fulfilment', params: { fulfilment: name } },
  ...(priority !== undefined && { priority }),
})
const set = (hitPolicy: RuleSet['hitPolicy'], ...rules: Rule[]): RuleSet => ({ id: 'gift-tiering', hitPolicy, rules })

describe('rules of a set', () => {
  it('get names of their own', () => {
    expect(freeName(set('every', rule('rule'), rule('rule-2')), 'rule')).toBe('rule-3')
  })

  it('are added whole, below the open one, and asked after it where priorities decide', () => {
    const { ruleSet, name } = addRule(set('first', rule('home', 20), rule('store', 10)), 0, {
      label: { vi: 'Mới', en: 'New' },
      condition: test,
    })
    expect(ruleSet.rules.map((each) => each.name)).toEqual(['home', name, 'store'])
    expect(ruleSet.rules[1]).toMatchObject({ priority: 15, event: { type: 'fulfilment' } })
  })

  it('are copied and removed', () => {
    const { ruleSet } = duplicateRule(set('first', rule('home', 1)), 0)
    expect(ruleSet.rules.map((each) => [each.name, each.priority])).toEqual([
      ['home', 2],
      ['home-2', 1],
    ])
    expect(removeRule(ruleSet, 0).rules).toHaveLength(1)
  })

  it('swap priorities when moved, so that the higher is asked first', () => {
    const moved = moveRule(set('first', rule('home', 20), rule('store', 10)), 1, -1)
    expect(moved.rules.map((each) => [each.name, each.priority])).toEqual([
      ['store', 20],
      ['home', 10],
    ])
  })

  it.each([
    [[20, 10], 0, [20, 15, 10]],
    [[20, 10], 1, [20, 10, 5]],
    [[3, 2, 1], 0, [4, 3, 2, 1]],
    [[3, 2, 1], 2, [4, 3, 2, 1]],
    [[1], 0, [2, 1]],
    [[9, 20, 10], 0, [9, 21, 20, 10]],
  ])('with the priorities %j are followed at %i by a copy that is asked where it stands', (given, at, expected) => {
    const before = set('first', ...given.map((priority, index) => rule(`r${index}`, priority)))
    const { ruleSet } = duplicateRule(before, at)
    expect(ruleSet.rules.map(({ priority }) => priority)).toEqual(expected)
  })

  it('are asked earlier when moved up, and later when moved down, also where the list was in another order', () => {
    const odd = set('first', rule('a', 10), rule('b', 20))
    const up = moveRule(odd, 1, -1)
    expect(up.rules.map((each) => [each.name, each.priority])).toEqual([
      ['b', 20],
      ['a', 10],
    ])
    expect(moveRule(odd, 0, 1)).toEqual(up)
  })

  it('keep their place at the ends and their priorities where all must hold', () => {
    const every = set('every', rule('a'), rule('b'))
    expect(moveRule(every, 0, -1)).toBe(every)
    expect(moveRule(every, 0, 1).rules.map((each) => each.name)).toEqual(['b', 'a'])
  })
})
