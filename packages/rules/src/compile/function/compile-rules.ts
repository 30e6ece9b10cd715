import type { FactValue } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { RuleSet } from '../../document/rule-set.ts'
import { byPriority } from '../../engine/rule-order.ts'
import type { RaisedEvent } from '../../engine/rule-set-result.ts'
import type { RuleTrace } from '../../engine/trace.ts'
import { conditionCode, type ConditionScope } from './condition-code.ts'
import { GeneratedCode } from './generated-code.ts'
import { KeptTraces } from './kept-traces.ts'
import { Statements } from './statements.ts'
import { traceCode, type TraceScope } from './trace-code.ts'

export type Values = readonly FactValue[]

/**
 * The rules of a set as functions of facts in arrays: the customer's in the order of `facts`, the item's in that of
 * `itemFacts`. `held` and `traces` speak of each rule in document order; `events` are those that the set raises.
 */
export interface CompiledRules {
  facts: readonly string[]
  itemFacts: readonly string[]
  held: OfFacts<boolean[]>
  events: OfFacts<RaisedEvent[]>
  /** Equal parts of the traces may be one object. Compiled when first called: many a stream reads none. */
  traces: OfFacts<RuleTrace[]>
}

type OfFacts<T> = (customer: Values, item: Values) => T

export function compileRules(document: RuleDocument, ruleSet: RuleSet): CompiledRules {
  const code = new GeneratedCode()
  const compile = (write: (ruleSet: RuleSet, scope: ConditionScope) => string): unknown => {
    const scope = { code, statements: new Statements(), named: document.conditions }
    const tail = write(ruleSet, scope)
    return code.build(`(s, i) => {\n${scope.statements.body(tail)}\n}`)
  }
  const held = compile(heldCode) as CompiledRules['held']
  const events = compile(eventsCode) as CompiledRules['events']
  let traces: CompiledRules['traces'] | undefined
  return {
    facts: code.facts,
    itemFacts: code.itemFacts,
    held,
    events,
    traces: (customer, item) => {
      traces ??= compile((each, scope) =>
        tracesCode(each, { ...scope, kept: new KeptTraces(code, document.facts) }),
      ) as CompiledRules['traces']
      return traces(customer, item)
    },
  }
}

function heldCode({ rules }: RuleSet, scope: ConditionScope): string {
  return `return [${rules.map(({ conditions }) => conditionCode(conditions, scope)).join(', ')}]`
}

function eventsCode({ rules, hitPolicy }: RuleSet, scope: ConditionScope): string {
  const cases = byPriority(rules).map(({ name, event, conditions }) => {
    const raised: RaisedEvent = { rule: name, type: event.type, params: event.params ?? {} }
    const place = scope.code.constant(Object.freeze(raised))
    const then = hitPolicy === 'first' ? `return [${place}]` : `events.push(${place})`
    return `if (${conditionCode(conditions, scope)}) ${then}`
  })
  return ['const events = []', ...cases, 'return events'].join('\n')
}

function tracesCode({ rules }: RuleSet, scope: TraceScope): string {
  const traces = rules.map(({ name, conditions }) => {
    const held = conditionCode(conditions, scope)
    return `{ rule: ${scope.code.constant(name)}, held: ${held}, condition: ${traceCode(conditions, scope)} }`
  })
  return `return [${traces.join(', ')}]`
}
