import { comparedFact, type Condition, type TestCondition } from '../../document/condition.ts'
import { conditionCode, type ConditionScope, meantBy } from './condition-code.ts'
import type { KeptTraces } from './kept-traces.ts'

export interface TraceScope extends ConditionScope {
  kept: KeptTraces
}

/**
 * The variable that holds a condition's trace: what the reference derives, written down at once.
 * @param needed `true`, or the variable that says whether the condition's answer was needed
 */
export function traceCode(condition: Condition, scope: TraceScope, needed = 'true'): string {
  return scope.statements.variable(literal(condition, scope, needed))
}

function literal(condition: Condition, scope: TraceScope, needed: string): string {
  const { code } = scope
  const head = (kind: string) => `kind: '${kind}', held: ${conditionCode(condition, scope)}, evaluated: ${needed}`
  const parent = (kind: string, children: string[]) => `{ ${head(kind)}, children: [${children.join(', ')}] }`
  if ('all' in condition) return parent('all', children(condition.all, '', scope, needed))
  if ('any' in condition) return parent('any', children(condition.any, '!', scope, needed))
  if ('not' in condition) return parent('not', [traceCode(condition.not, scope, needed)])
  if ('condition' in condition) {
    const meant = traceCode(meantBy(condition.condition, scope), scope, needed)
    return `{ ${head('named')}, name: ${code.constant(condition.condition)}, children: [${meant}] }`
  }
  return keptLeaf(condition, scope, needed) ?? leaf(condition, scope, head('test'))
}

function leaf(test: TestCondition, { code }: TraceScope, head: string): string {
  const { fact, operator, value } = test
  const words = `fact: ${code.constant(fact)}, operator: ${code.constant(operator)}, value: ${code.constant(value)}`
  const other = comparedFact(test)
  const compared = other === undefined ? '' : `, compared: ${code.fact(other)}`
  return `{ ${head}, ${words}, seen: ${code.fact(fact)}${compared} }`
}

/** Null where the test's traces are not kept. */
function keptLeaf(test: TestCondition, scope: TraceScope, needed: string): string | null {
  const kept = scope.kept.of(test)
  if (!kept) return null
  const seen = scope.code.fact(test.fact)
  const place = scope.statements.variable(kept.place)
  const make = `${kept.make}(${conditionCode(test, scope)}, ${needed}, ${seen})`
  const list = needed === 'true' ? kept.needed : `(${needed} ? ${kept.needed} : ${kept.idle})`
  return `${place} < 0 ? ${make} : ${list}[${place}] ??= ${make}`
}

/** After the first miss in `all` (`sign` ''), the first hit in `any` ('!'), no answer is needed. */
function children(list: Condition[], sign: '' | '!', scope: TraceScope, needed: string): string[] {
  let open = needed
  return list.map((each) => {
    const trace = traceCode(each, scope, open)
    const goesOn = `${sign}${conditionCode(each, scope)}`
    open = scope.statements.variable(open === 'true' ? goesOn : `${open} && ${goesOn}`)
    return trace
  })
}
