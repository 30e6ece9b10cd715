import type { Condition, TestCondition } from '../../document/condition.ts'
import type { Facts } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { Columns } from './columns.ts'
import type { RowSet } from './row-set.ts'
import { testRows } from './test-rows.ts'

/** The rows of which a condition holds, and of each condition in it; the tree is the document's. */
export interface ConditionRows {
  kind: 'all' | 'any' | 'not' | 'named' | 'test'
  held: RowSet
  children: ConditionRows[]
  name?: string
  test?: TestCondition
}

export interface ConditionRowsScope {
  columns: Columns
  named: RuleDocument['conditions']
  item: Facts
}

export function conditionRows(condition: Condition, scope: ConditionRowsScope): ConditionRows {
  const { store } = scope.columns
  if ('all' in condition) {
    const children = condition.all.map((each) => conditionRows(each, scope))
    return { kind: 'all', held: store.and(children.map(({ held }) => held)), children }
  }
  if ('any' in condition) {
    const children = condition.any.map((each) => conditionRows(each, scope))
    return { kind: 'any', held: store.or(children.map(({ held }) => held)), children }
  }
  if ('not' in condition) {
    const child = conditionRows(condition.not, scope)
    return { kind: 'not', held: store.not(child.held), children: [child] }
  }
  if ('condition' in condition) {
    const name = condition.condition
    const meant = scope.named?.[name]
    if (!meant) throw new Error(`There is no condition named "${name}".`)
    const child = conditionRows(meant, scope)
    return { kind: 'named', name, held: child.held, children: [child] }
  }
  return { kind: 'test', test: condition, held: testRows(condition, scope.columns, scope.item), children: [] }
}
