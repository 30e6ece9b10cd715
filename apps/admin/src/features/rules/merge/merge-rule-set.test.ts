import type { Rule, RuleSet } from '@careline/rules'
import { expect, it } from 'vitest'
import { mergeRuleSet } from './merge-rule-set.ts'

const rule = (name: string, value = 0): Rule => ({
  name,
  conditions: { all: [{ fact: 'arpuVnd', operator: 'greaterThan', value }] },
  event: { type: 'eligible' },
})
const set = (...rules: Rule[]): RuleSet => ({ id: 'eligibility', hitPolicy: 'every', rules })
const base = set(rule('a'), rule('b'), rule('c'))

it('puts edits of different rules together without asking', () => {
  const versions = {
    base,
    mine: set(rule('a', 1), rule('b'), rule('c')),
    theirs: set(rule('a'), rule('b', 2), rule('c')),
  }
  expect(mergeRuleSet(versions)).toEqual({ ok: true, ruleSet: set(rule('a', 1), rule('b', 2), rule('c')) })
})

it('keeps whose version is chosen, and everything else of both', () => {
  const mine = set(rule('a', 1), rule('b', 1), rule('c'))
  const theirs = set(rule('a', 2), rule('b'), rule('c', 2))
  expect(mergeRuleSet({ base, mine, theirs })).toMatchObject({ ok: false, collisions: [{ key: 'rules/a', rule: 'a' }] })
  expect(mergeRuleSet({ base, mine, theirs }, { 'rules/a': 'mine' })).toEqual({
    ok: true,
    ruleSet: set(rule('a', 1), rule('b', 1), rule('c', 2)),
  })
  expect(mergeRuleSet({ base, mine, theirs }, { 'rules/a': 'theirs' })).toEqual({
    ok: true,
    ruleSet: set(rule('a', 2), rule('b', 1), rule('c', 2)),
  })
})

it('lets a removal or a change win, as chosen', () => {
  const versions = { base, mine: set(rule('a'), rule('c')), theirs: set(rule('a'), rule('b', 2), rule('c')) }
  expect(mergeRuleSet(versions, { 'rules/b': 'mine' })).toEqual({ ok: true, ruleSet: set(rule('a'), rule('c')) })
  expect(mergeRuleSet(versions, { 'rules/b': 'theirs' })).toEqual({ ok: true, ruleSet: versions.theirs })
})

it('asks about the order where both moved rules, and about settings', () => {
  const mine = { ...set(rule('b'), rule('a'), rule('c')), label: { vi: 'Tôi', en: 'I' } }
  const theirs = { ...set(rule('c'), rule('a'), rule('b')), label: { vi: 'Bạn', en: 'You' } }
  const asked = mergeRuleSet({ base, mine, theirs })
  expect(asked.ok || asked.collisions.map(({ key }) => key).toSorted()).toEqual(['label', 'rules/order'])
  expect(mergeRuleSet({ base, mine, theirs }, { label: 'mine', 'rules/order': 'theirs' })).toEqual({
    ok: true,
    ruleSet: { ...theirs, label: mine.label },
  })
})
