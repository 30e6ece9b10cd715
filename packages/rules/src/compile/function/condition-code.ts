import type { Condition } from '../../document/condition.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { GeneratedCode } from './generated-code.ts'
import type { Statements } from './statements.ts'
import { testCode } from './test-code.ts'

/** Where the code of conditions goes. */
export interface ConditionScope {
  code: GeneratedCode
  statements: Statements
  named: RuleDocument['conditions']
}

/** The variable that says whether the condition holds. */
export function conditionCode(condition: Condition, scope: ConditionScope): string {
  const { statements } = scope
  if ('all' in condition) return statements.variable(joined(condition.all, ' && ', scope))
  if ('any' in condition) return statements.variable(joined(condition.any, ' || ', scope))
  if ('not' in condition) return statements.variable(`!${conditionCode(condition.not, scope)}`)
  if ('condition' in condition) return conditionCode(meantBy(condition.condition, scope), scope)
  return statements.variable(testCode(condition, scope.code))
}

function joined(list: Condition[], joint: string, scope: ConditionScope): string {
  return list.map((each) => conditionCode(each, scope)).join(joint)
}

/** @throws where there is none: the document did not go through `parseRuleDocument`. */
export function meantBy(name: string, { named }: ConditionScope): Condition {
  const condition = named?.[name]
  if (!condition) throw new Error(`There is no condition named "${name}".`)
  return condition
}
