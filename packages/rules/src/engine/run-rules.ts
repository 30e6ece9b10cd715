import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import type { Condition } from '../document/condition.ts'
import type { Facts } from '../document/fact.ts'
import type { Rule } from '../document/rule.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { operators } from '../operators/operator-table.ts'
import { deriveTrace, type RunCondition } from './derive-trace.ts'
import { FactAlmanac } from './fact-almanac.ts'
import type { RuleTrace } from './trace.ts'

/**
 * Runs rules in json-rules-engine, each time in an engine of its own: one engine shared by two concurrent runs can
 * silently skip rules. Priorities are left out and our order is applied after: with them, the engine runs in waves.
 * @returns the traces, in the order of `rules`
 */
export async function runRules(document: RuleDocument, rules: Rule[], facts: Facts): Promise<RuleTrace[]> {
  const engine = new Engine()
  for (const operator of operators) engine.addOperator(operator.id, operator.holds)
  for (const [name, condition] of Object.entries(document.conditions ?? {})) {
    engine.setCondition(name, asTopLevel(condition))
  }
  for (const { name, conditions } of rules) {
    // The engine emits each event by its type, and a type named like one of its own signals (`error`) would end the run.
    const properties: RuleProperties = { name, conditions: asTopLevel(conditions), event: { type: 'held' } }
    engine.addRule(properties)
  }
  const { results, failureResults } = await engine.run({}, { almanac: new FactAlmanac(facts) })
  const runs = new Map([...results, ...failureResults].map((result) => [result.name, result]))
  return rules.map((rule) => {
    const result = runs.get(rule.name)
    if (!result) throw new Error(`json-rules-engine did not run the rule "${rule.name}".`)
    const held = result.result === true
    const run = result.conditions as RunCondition
    return { rule: rule.name, held, condition: deriveTrace(rule.conditions, run, held, document.conditions) }
  })
}

/** `parseRuleDocument` refuses a lone test at the top, so what remains is what the engine's type asks for. */
function asTopLevel(condition: Condition): TopLevelCondition {
  return condition as TopLevelCondition
}
