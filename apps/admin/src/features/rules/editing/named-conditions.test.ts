import type { Campaign } from '@careline/campaign'
import type { Condition, RuleSet } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import {
  nameCondition,
  nameFrom,
  relabelled,
  spellOut,
  usesOf,
  withMeaning,
  withoutCondition,
} from './named-conditions.ts'

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
    const named = nameCondition({ ruleSet: set({ all: [group] }), conditions: {} }, path, 'mine', 'Của tôi')
    const label = { vi: 'Của tôi', en: 'Của tôi' }
    expect(named).toEqual({
      ruleSet: set({ all: [{ condition: 'mine' }] }),
      conditions: { mine: { label, ...group } },
    })
    expect(spellOut(named.ruleSet, path, named.conditions)).toEqual(set({ all: [group] }))
    expect(nameCondition({ ruleSet: set({ all: [a] }), conditions: {} }, path, 'mine', 'Của tôi').conditions).toEqual({
      mine: { label, all: [a] },
    })
  })

  it('is called in English as in Vietnamese until it is written there, and by its id where it has no words', () => {
    const called = relabelled({ mine: group }, 'mine', 'vi', 'Của')
    expect(called).toEqual({ mine: { label: { vi: 'Của', en: 'Của' }, ...group } })
    const both = relabelled(called, 'mine', 'en', 'Mine')
    expect(both.mine?.label).toEqual({ vi: 'Của', en: 'Mine' })
    const apart = relabelled(both, 'mine', 'vi', 'Của tôi')
    expect(apart.mine?.label).toEqual({ vi: 'Của tôi', en: 'Mine' })
    expect(relabelled(called, 'mine', 'vi', '')).toEqual({ mine: group })
  })

  it('keeps what it is called while what it means is edited, also where it is wrapped whole', () => {
    const label = { vi: 'Của tôi', en: 'Mine' }
    const wrapped = withMeaning({ mine: { label, ...group }, other: { all: [a] } }, 'mine', (bare) => ({
      ...bare,
      mine: { not: bare.mine ?? a },
    }))
    expect(wrapped).toEqual({ mine: { label, not: group }, other: { all: [a] } })
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
