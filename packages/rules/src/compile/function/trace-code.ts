import type { Condition } from '../../document/condition.ts'
import { conditionCode, type ConditionScope, meantBy } from './condition-code.ts'

/**
 * The variable that holds a condition's trace: what the reference derives, written down at once.
 * @param needed `true`, or the variable that says whether the condition's answer was needed
 */
export function traceCode(condition: Condition, scope: ConditionScope, needed = 'true'): string {
  return scope.statements.variable(literal(condition, scope, needed))
}

function literal(condition: Condition, scope: ConditionScope, needed: string): string {
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
  const { fact, operator, value } = condition
  const words = `fact: ${code.constant(fact)}, operator: ${code.constant(operator)}, value: ${code.constant(value)}`
  const againstFact = typeof value === 'object' && !Array.isArray(value)
  const compared = againstFact ? `, compared: ${code.fact(value.fact)}` : ''
  return `{ ${head('test')}, ${words}, seen: ${code.fact(fact)}${compared} }`
}

/** After the first miss in `all` (`sign` ''), the first hit in `any` ('!'), no answer is needed. */
function children(list: Condition[], sign: '' | '!', scope: ConditionScope, needed: string): string[] {
  let open = needed
  return list.map((each) => {
    const trace = traceCode(each, scope, open)
    const goesOn = `${sign}${conditionCode(each, scope)}`
    open = scope.statements.variable(open === 'true' ? goesOn : `${open} && ${goesOn}`)
    return trace
  })
}
