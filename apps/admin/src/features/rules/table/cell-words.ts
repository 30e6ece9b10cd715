import {
  type Fact,
  findOperator,
  formatFactValue,
  type Locale,
  type RuleSet,
  ruleTitle,
  type TestCondition,
} from '@careline/rules'
import { outcomeValue } from '../outcome-words.ts'
import { cellAt, type TableRow } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import { outcomeOf } from './outcome-cells.ts'
import { yesNoText } from './value-text.ts'

function testWords({ operator, value, fact: id }: TestCondition, facts: readonly Fact[], locale: Locale): string {
  const known = findOperator(operator)
  const label = known?.label[locale] ?? operator
  if (known?.value === 'true') return label
  const fact = facts.find((each) => each.id === id)
  const other = (factId: string) => facts.find((each) => each.id === factId)?.label?.[locale] ?? factId
  const say = (one: string | number | boolean) => formatFactValue(fact, one, locale)
  const words =
    typeof value !== 'object'
      ? say(value)
      : Array.isArray(value)
        ? value.map(say).join(operator === 'between' ? ' – ' : ', ')
        : `“${other(value.fact)}”`
  return operator === 'equal' || operator === 'between' ? words : `${label} ${words}`
}

/** What a cell shows, in the words of the describer but without the column's own; empty where nothing is asked. */
export function cellWords(
  row: TableRow,
  column: GridColumn,
  { versions, facts }: { versions: readonly RuleSet[]; facts: readonly Fact[] },
  locale: Locale,
): string {
  switch (column.kind) {
    case 'label':
      return ruleTitle(row.rule, locale)
    case 'priority':
      return String(row.rule.priority ?? 1)
    case 'outcome': {
      const value = outcomeOf(row.rule, column.key)
      if (value === undefined) return ''
      return typeof value === 'string'
        ? outcomeValue(versions, column.key, value, locale)
        : formatFactValue(undefined, value, locale)
    }
    case 'when': {
      const member = cellAt(row, column.column.id)
      if (!member) return ''
      return 'fact' in member ? testWords(member, facts, locale) : yesNoText('condition' in member, locale)
    }
  }
}
