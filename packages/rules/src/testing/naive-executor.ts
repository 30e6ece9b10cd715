import { itemFactsOf } from '../document/catalogue-item.ts'
import { comparedFact, type Condition, type TestCondition } from '../document/condition.ts'
import type { Facts, FactValue } from '../document/fact.ts'
import { readFacts } from '../document/read-facts.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule } from '../document/rule.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { markNeeded } from '../engine/derive-trace.ts'
import { orderItems } from '../engine/item-order.ts'
import { byPriority } from '../engine/rule-order.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import type { ConditionTrace, RuleTrace } from '../engine/trace.ts'
import { type OperatorValue } from '../operators/operator.ts'
import { operatorOf } from '../operators/operator-table.ts'
import type { Executor } from './executor.ts'

/** The places where an executor can go wrong, each by default as it should be. */
export interface NaiveWays {
  /** Whether a test holds; null is SQL's "unknown", which `not` leaves unknown. */
  holds: (operator: string, seen: FactValue, value: OperatorValue) => boolean | null
  order: (rules: Rule[]) => Rule[]
  needed: (trace: ConditionTrace) => ConditionTrace
  items: typeof orderItems
  offered: (ids: string[], limit: number | undefined) => string[]
}

const right: NaiveWays = {
  holds: (operator, seen, value) => operatorOf(operator).holds(seen, value),
  order: byPriority,
  needed: markNeeded,
  items: orderItems,
  offered: (ids, limit) => ids.slice(0, limit),
}

/**
 * Rules run by walking through them, with nothing clever. It proves nothing about the executors; it is where faults are
 * planted, to show that the checker finds them.
 */
export function naiveExecutor(name: string, faults: Partial<NaiveWays> = {}): Executor {
  const ways = { ...right, ...faults }
  return {
    name,
    run: async ({ document, customers, items }) =>
      customers.map((facts) => {
        const seen = readFacts(document, facts)
        return document.ruleSets.map((ruleSet) => runSet(document, ruleSet, seen, items, ways))
      }),
  }
}

type Items = Parameters<typeof orderItems>[0]

function runSet(document: RuleDocument, ruleSet: RuleSet, facts: Facts, items: Items, ways: NaiveWays): RuleSetResult {
  const head = { ruleSetId: ruleSet.id, hitPolicy: ruleSet.hitPolicy }
  const tracesOf = (seen: Facts) => ruleSet.rules.map((rule) => runRule(rule, document, seen, ways))
  if (ruleSet.over) {
    const results = ways.items(items, ruleSet.over).map((item) => {
      const rules = tracesOf({ ...facts, ...itemFactsOf(item) })
      return { id: item.id, passes: rules.every(({ held }) => held), rules }
    })
    const passing = results.filter(({ passes }) => passes).map(({ id }) => id)
    const unmet = ruleSet.rules.filter((_, at) => !results.some(({ rules }) => rules[at]?.held)).map(({ name }) => name)
    const offered = ways.offered(passing, ruleSet.over.limit)
    return { ...head, holds: passing.length > 0, events: [], unmet, rules: [], items: results, offered }
  }
  const rules = tracesOf(facts)
  const held = new Set(rules.filter((trace) => trace.held).map(({ rule }) => rule))
  const raised = ways
    .order(ruleSet.rules)
    .filter(({ name }) => held.has(name))
    .map(({ name, event }) => ({ rule: name, type: event.type, params: event.params ?? {} }))
  const every = ruleSet.hitPolicy === 'every'
  const unmet = every ? rules.filter((trace) => !trace.held).map(({ rule }) => rule) : []
  const events = ruleSet.hitPolicy === 'first' ? raised.slice(0, 1) : raised
  return { ...head, holds: every ? unmet.length === 0 : events.length > 0, events, unmet, rules }
}

function runRule({ name, conditions }: Rule, document: RuleDocument, facts: Facts, ways: NaiveWays): RuleTrace {
  const { trace, truth } = walk(conditions, document, facts, ways)
  return { rule: name, held: truth === true, condition: ways.needed(trace) }
}

interface Walked {
  trace: ConditionTrace
  truth: boolean | null
}

function walk(condition: Condition, document: RuleDocument, facts: Facts, ways: NaiveWays): Walked {
  const inner = (each: Condition) => walk(each, document, facts, ways)
  const made = (kind: ConditionTrace['kind'], truth: boolean | null, children: Walked[], name?: string): Walked => ({
    truth,
    trace: {
      kind,
      held: truth === true,
      evaluated: true,
      ...(name === undefined ? {} : { name }),
      children: children.map(({ trace }) => trace),
    },
  })
  if ('all' in condition) {
    const children = condition.all.map(inner)
    return made('all', conjunction(children.map(({ truth }) => truth)), children)
  }
  if ('any' in condition) {
    const children = condition.any.map(inner)
    return made('any', negation(conjunction(children.map(({ truth }) => negation(truth)))), children)
  }
  if ('not' in condition) {
    const child = inner(condition.not)
    return made('not', negation(child.truth), [child])
  }
  if ('condition' in condition) {
    const meant = document.conditions?.[condition.condition]
    if (!meant) throw new Error(`There is no condition named "${condition.condition}".`)
    const child = inner(meant)
    return made('named', child.truth, [child], condition.condition)
  }
  return runTest(condition, facts, ways)
}

function runTest(test: TestCondition, facts: Facts, { holds }: NaiveWays): Walked {
  const { fact, operator, value } = test
  const seen = facts[fact] ?? null
  const other = comparedFact(test)
  const compared = other === undefined ? undefined : (facts[other] ?? null)
  const truth = holds(operator, seen, compared === undefined ? (value as OperatorValue) : compared)
  const trace = { kind: 'test' as const, held: truth === true, evaluated: true, fact, operator, value, seen }
  return { truth, trace: compared === undefined ? trace : { ...trace, compared } }
}

function negation(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth
}

function conjunction(truths: (boolean | null)[]): boolean | null {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}
