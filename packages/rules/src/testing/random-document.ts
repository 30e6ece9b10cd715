import fc from 'fast-check'
import type { Condition, ConditionValue, TestCondition } from '../document/condition.ts'
import { familyOf } from '../document/fact-scope.ts'
import type { Fact } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { Operator } from '../operators/operator.ts'
import { operatorsFor } from '../operators/operator-table.ts'
import { pools, sampleFacts, sampleItemFacts } from './random-facts.ts'

function literal(fact: Fact): fc.Arbitrary<string | number | boolean> {
  const pool = fact.type === 'text-list' ? pools.text : pools[fact.type]
  return fc.constantFrom(...(pool as (string | number | boolean)[]))
}

function range(fact: Fact): fc.Arbitrary<ConditionValue> {
  return fc
    .tuple(literal(fact), literal(fact))
    .map(([low, high]) => (low <= high ? [low, high] : [high, low]) as ConditionValue)
}

function otherFact(fact: Fact, operator: Operator, known: Fact[]): fc.Arbitrary<ConditionValue> {
  const wanted = operator.value === 'list' ? 'text-list' : operator.value === 'element' ? 'text' : familyOf(fact.type)
  return fc.constantFrom(...known.filter(({ type }) => familyOf(type) === wanted)).map(({ id }) => ({ fact: id }))
}

function valueFor(fact: Fact, operator: Operator, known: Fact[]): fc.Arbitrary<ConditionValue> {
  if (operator.value === 'true') return fc.constant(true)
  if (operator.value === 'range') return range(fact)
  const other = otherFact(fact, operator, known)
  if (operator.value === 'list') {
    const list = fc.array(literal(fact), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<ConditionValue>
    return familyOf(fact.type) === 'text' ? fc.oneof(list, other) : list
  }
  const one = operator.value === 'prefix' ? literal(fact).filter((value) => value !== '') : literal(fact)
  return fc.oneof(one, other)
}

function test(known: Fact[]): fc.Arbitrary<TestCondition> {
  return fc
    .constantFrom(...known)
    .chain((fact) =>
      fc
        .constantFrom(...operatorsFor(fact.type))
        .chain((operator) =>
          valueFor(fact, operator, known).map((value) => ({ fact: fact.id, operator: operator.id, value })),
        ),
    )
}

/** Conditions that nest, negate and call named ones; the top is never a lone test. */
function condition(known: Fact[], names: string[]): fc.Arbitrary<Condition> {
  const leaf = test(known)
  const { node } = fc.letrec<{ node: Condition; group: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('group'),
      ...(names.length > 0 ? [fc.constantFrom(...names).map((name) => ({ condition: name }))] : []),
    ),
    group: fc.oneof(
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  }))
  return fc.oneof(
    fc.array(node, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(node, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    node.map((not) => ({ not })),
  )
}

function ruleSet(known: Fact[], names: string[], head: Omit<RuleSet, 'rules'>): fc.Arbitrary<RuleSet> {
  return fc.array(condition(known, names), { minLength: 1, maxLength: 3 }).map((list) => ({
    ...head,
    rules: list.map((conditions, index) => ({
      name: `rule-${index}`,
      conditions,
      event: { type: 'held' },
      // Document order and priority disagree on purpose.
      priority: head.hitPolicy === 'collect' ? 1 + (index % 2) : 1 + index,
    })),
  }))
}

/** A document with a set of each hit policy, one over a catalogue, and two named conditions, one calling the other. */
export const randomDocument: fc.Arbitrary<RuleDocument> = fc
  .record({
    inner: condition(sampleFacts, []),
    outer: condition(sampleFacts, ['inner']),
    every: ruleSet(sampleFacts, ['inner', 'outer'], { id: 'every', hitPolicy: 'every' }),
    first: ruleSet(sampleFacts, ['outer'], { id: 'first', hitPolicy: 'first' }),
    collect: ruleSet(sampleFacts, ['inner'], { id: 'collect', hitPolicy: 'collect' }),
    over: ruleSet([...sampleFacts, ...sampleItemFacts], ['inner'], {
      id: 'over',
      hitPolicy: 'every',
      over: { catalogue: 'samples', orderBy: [{ fact: 'item.integer', direction: 'desc' }], limit: 2 },
    }),
  })
  .map(({ inner, outer, every, first, collect, over }) => ({
    schemaVersion: 1,
    facts: sampleFacts,
    // A label says nothing to an executor.
    conditions: { inner, outer: { label: { vi: 'Ngoài', en: 'Outer' }, ...outer } },
    ruleSets: [every, first, collect, over],
  }))
