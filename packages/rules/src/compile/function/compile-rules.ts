import type { FactValue } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { RuleSet } from '../../document/rule-set.ts'
import { byPriority } from '../../engine/rule-order.ts'
import type { RaisedEvent } from '../../engine/rule-set-result.ts'
import type { RuleTrace } from '../../engine/trace.ts'
import { conditionCode, type ConditionScope } from './condition-code.ts'
import { GeneratedCode } from './generated-code.ts'
import { Statements } from './statements.ts'
import { traceCode } from './trace-code.ts'

export type Values = readonly FactValue[]

/**
 * The rules of a set as functions of facts in arrays: the customer's in the order of `facts`, the item's in that of
 * `itemFacts`. `held` and `traces` speak of each rule in document order; `events` are those that the set raises.
 */
export interface CompiledRules extends RuleFunctions {
  facts: readonly string[]
  itemFacts: readonly string[]
}

interface RuleFunctions {
  held: (customer: Values, item: Values) => boolean[]
  events: (customer: Values, item: Values) => RaisedEvent[]
  /** Equal parts of the traces may be one object. */
  traces: (customer: Values, item: Values) => RuleTrace[]
}

export function compileRules(document: RuleDocument, ruleSet: RuleSet): CompiledRules {
  const code = new GeneratedCode()
  const parts = [heldCode, eventsCode, tracesCode].map((write) => {
    const scope = { code, statements: new Statements(), named: document.conditions }
    const tail = write(ruleSet, scope)
    return `(s, i) => {\n${scope.statements.body(tail)}\n}`
  })
  const built = code.build(`{ held: ${parts[0]}, events: ${parts[1]}, traces: ${parts[2]} }`)
  return { facts: code.facts, itemFacts: code.itemFacts, ...(built as RuleFunctions) }
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

function tracesCode({ rules }: RuleSet, scope: ConditionScope): string {
  const traces = rules.map(({ name, conditions }) => {
    const held = conditionCode(conditions, scope)
    return `{ rule: ${scope.code.constant(name)}, held: ${held}, condition: ${traceCode(conditions, scope)} }`
  })
  return `return [${traces.join(', ')}]`
}
