import type { Campaign } from '@careline/campaign'
import type { Condition, RuleSet } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { nameCondition, nameFrom, spellOut, usesOf, withoutCondition } from './named-conditions.ts'

const a: Condition = { fact: 'a', operator: 'equal', value: 1 }
const group: Condition = { any: [a, { condition: 'inner' }] }
const set = (conditions: Condition): RuleSet => ({
  id: 'set',
  hitPolicy: 'every',
  rules: [{ name: 'one', conditions, event: { type: 'held' } }],
})
const path = ['rules', 0, 'conditions', 'all', 0]

describe('a named condition', () => {
  it('is made of a group and used in its place, and spelled out again', () => {
    const named = nameCondition({ ruleSet: set({ all: [group] }), conditions: {} }, path, 'mine')
    expect(named).toEqual({ ruleSet: set({ all: [{ condition: 'mine' }] }), conditions: { mine: group } })
    expect(spellOut(named.ruleSet, path, named.conditions)).toEqual(set({ all: [group] }))
    expect(nameCondition({ ruleSet: set({ all: [a] }), conditions: {} }, path, 'mine').conditions).toEqual({
      mine: { all: [a] },
    })
  })

  it('knows who uses it', () => {
    const campaign = {
      ruleSets: [set({ all: [{ not: { condition: 'inner' } }] })],
      conditions: { inner: { all: [a] }, outer: group },
    }
    const uses = usesOf('inner', campaign)
    expect(uses.rules.map(({ ruleSetId, rule }) => [ruleSetId, rule.name])).toEqual([['set', 'one']])
    expect([uses.conditions, uses.elsewhere]).toEqual([['outer'], false])
    expect(withoutCondition(campaign.conditions, 'inner')).toEqual({ outer: group })
  })

  it('is used by the script and the policies where a flag is its whole name, and not where its name stands in other words', () => {
    const step = (flag: string) => ({ id: 'gift', say: 'gift', leads: [{ when: { any: ['topic:gift', flag] } }] })
    const asked = (flag: string, reach: object) => {
      const campaign = {
        ruleSets: [],
        conditions: {},
        script: { steps: [step(flag)] },
        policies: { messages: { reach } },
      }
      return usesOf('gift', campaign as unknown as Campaign).elsewhere
    }
    expect(asked('not-in-gift-programme', { sms: {} })).toBe(false)
    expect(asked('gift', { sms: {} })).toBe(true)
    expect(asked('gifted', { zalo: { none: ['gift'] } })).toBe(true)
  })

  it('gets an id from its words that no other has', () => {
    expect(nameFrom('Khách “lâu năm”, đạt', {})).toBe('khach-lau-nam-dat')
    expect(nameFrom('Mới', { moi: { all: [a] } })).toBe('moi-2')
    expect(nameFrom('…', {})).toBe('condition')
  })
})
