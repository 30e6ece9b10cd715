import type { ProblemCode } from '../document/problem.ts'
import { type Refusal, refusedConditions, refusedDocument, refusedNames, refusedTest } from './refusal.ts'

const rich = { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150000 }
const nested = (levels: number): object => (levels === 0 ? { all: [rich] } : { not: nested(levels - 1) })
const twice = (index: number) => ({ all: [{ condition: `c${index}` }, { condition: `c${index}` }] })
const doubling = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`c${index}`, twice(index + 1)]))

/** Conditions that no executor may meet. */
export const refusedByCondition = {
  'mixed-condition': refusedConditions(
    'json-rules-engine would run `any` and leave `all` out without a word; whoever wrote both meant something else.',
    { all: [rich], any: [{ fact: 'loyaltyMember', operator: 'equal', value: true }] },
  ),
  'empty-group': refusedConditions(
    'In json-rules-engine an empty `all` and an empty `any` both hold; in SQL and in logic an empty `any` does not.',
    { any: [] },
  ),
  'bare-test': refusedConditions('json-rules-engine throws where a rule has no group at its top.', rich),
  'too-deep': {
    ...refusedConditions(
      'Each level is a recursion in every executor, and one document could exhaust the stack. Nobody reads 33 levels.',
      nested(32),
    ),
    fragment: { not: { not: { not: '… 32 levels of it' } } },
  },
  'too-large': {
    ...refusedDocument(
      'Names multiply: 14 short lines stand for 8,192 tests, which code and SQL would have to spell out.',
      {
        conditions: { ...doubling, c13: { all: [rich] } },
        ruleSets: [
          {
            id: 'set',
            hitPolicy: 'every',
            rules: [{ name: 'rule', conditions: { condition: 'c0' }, event: { type: 'held' } }],
          },
        ],
      },
    ),
    fragment: { conditions: { c0: twice(1), c1: twice(2), '…': '…', c13: { all: [rich] } } },
  },
  'json-path': refusedTest(
    'json-rules-engine hands paths to jsonpath-plus, which can run script; columns and SQL know flat facts alone.',
    { ...rich, path: '$.plan[?(@.active)]' },
  ),
  'unknown-condition': refusedConditions(
    'json-rules-engine would find out only when a customer comes to it; the compilers could not compile it.',
    { condition: 'is-rich' },
  ),
  'cyclic-condition': refusedNames('It stands for itself: spelling it out would never end.', {
    'is-rich': { not: { condition: 'is-rich' } },
  }),
  'unknown-fact': refusedTest(
    'json-rules-engine would find out only when a customer comes to it; the database has no such column.',
    { ...rich, fact: 'arpuUsd' },
  ),
  'item-outside-over': refusedTest('Only a set that runs over a catalogue has an item to ask.', {
    fact: 'item.price',
    operator: 'lessThan',
    value: 100000,
  }),
  'unknown-operator': refusedTest('Only what is in the operator table has a meaning in each executor.', {
    ...rich,
    operator: 'atLeast',
  }),
} satisfies Partial<Record<ProblemCode, Refusal>>
