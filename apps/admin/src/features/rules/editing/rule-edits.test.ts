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

  it('are added whole, below the open one, asked last where priorities decide', () => {
    const { ruleSet, name } = addRule(set('first', rule('home', 20), rule('store', 10)), 0, {
      label: { vi: 'Mới', en: 'New' },
      condition: test,
    })
    expect(ruleSet.rules.map((each) => each.name)).toEqual(['home', name, 'store'])
    expect(ruleSet.rules[1]).toMatchObject({ priority: 9, event: { type: 'fulfilment' } })
  })

  it('are copied and removed', () => {
    const { ruleSet } = duplicateRule(set('first', rule('home', 1)), 0)
    expect(ruleSet.rules.map((each) => [each.name, each.priority])).toEqual([
      ['home', 1],
      ['home-2', 2],
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

  it('keep their place at the ends and their priorities where all must hold', () => {
    const every = set('every', rule('a'), rule('b'))
    expect(moveRule(every, 0, -1)).toBe(every)
    expect(moveRule(every, 0, 1).rules.map((each) => each.name)).toEqual(['b', 'a'])
  })
})
