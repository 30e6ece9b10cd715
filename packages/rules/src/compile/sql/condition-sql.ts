import type { Condition, TestCondition } from '../../document/condition.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { operatorOf } from '../../operators/operator-table.ts'
import { leftOperand, rightOperands, rightSides, sideOf, type SqlScope } from './operands.ts'
import { sqlConcat, sqlJoin, type SqlParts } from './sql-fragment.ts'

/** A condition as a predicate that is TRUE or FALSE, never NULL, so that NOT means what it means in the reference. */
export function conditionSql(condition: Condition, named: RuleDocument['conditions'], scope: SqlScope): SqlParts {
  if ('all' in condition) return group(condition.all, ' AND ', named, scope)
  if ('any' in condition) return group(condition.any, ' OR ', named, scope)
  if ('not' in condition) return sqlConcat('(NOT ', conditionSql(condition.not, named, scope), ')')
  if ('condition' in condition) {
    const column = scope.computed?.(condition.condition)
    if (column) return sqlConcat(column)
    const meant = named?.[condition.condition]
    if (!meant) throw new Error(`There is no condition named "${condition.condition}".`)
    return conditionSql(meant, named, scope)
  }
  return testSql(condition, scope)
}

function group(list: Condition[], joint: string, named: RuleDocument['conditions'], scope: SqlScope): SqlParts {
  const members = list.map((each) => conditionSql(each, named, scope))
  return sqlConcat('(', sqlJoin(members, joint), ')')
}

function testSql(test: TestCondition, scope: SqlScope): SqlParts {
  const operator = operatorOf(test.operator)
  const left = sideOf(test.fact, scope)
  const right = rightSides(test, scope)
  if ('constant' in left) {
    // Both sides are known now: the reference's own operator answers, and the database is not asked.
    if ('literal' in right) return truth(operator.holds(left.constant, right.literal))
    if ('constant' in right.side) return truth(operator.holds(left.constant, right.side.constant))
  }
  return operator.sql(leftOperand(left, right, operator, scope), rightOperands(left, right, operator, scope))
}

export function truth(holds: boolean): SqlParts {
  return sqlConcat(holds ? 'TRUE' : 'FALSE')
}
