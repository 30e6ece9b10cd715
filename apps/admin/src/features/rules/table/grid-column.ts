import {
  describeCondition,
  type Fact,
  type Locale,
  type Localized,
  type RuleDocument,
  type RuleSet,
} from '@careline/rules'
import type { DecisionTable, TableColumn } from './decision-table.ts'
import { outcomeKeys } from './outcome-cells.ts'

/** What stands in one column of the page and of the file. */
export type GridColumn =
  | { kind: 'label'; id: 'label' }
  | { kind: 'priority'; id: 'priority' }
  | { kind: 'when'; id: string; column: TableColumn }
  | { kind: 'outcome'; id: string; key: string }

/** Name, priority where it decides, questions, outcomes. */
export function gridColumns(ruleSet: RuleSet, { columns }: DecisionTable): GridColumn[] {
  return [
    { kind: 'label', id: 'label' },
    ...(ruleSet.hitPolicy === 'every' ? [] : [{ kind: 'priority', id: 'priority' } as const]),
    ...columns.map((column) => ({ kind: 'when', id: column.id, column }) as const),
    ...outcomeKeys(ruleSet).map((key) => ({ kind: 'outcome', id: `outcome ${key}`, key }) as const),
  ]
}

/** What a column asks, in words; of a named condition its label, else what it means. */
export function columnWords({ asks, nth }: TableColumn, reading: ColumnReading, locale: Locale): string {
  const pick = (label: Localized | undefined, id: string) => label?.[locale] ?? id
  const words =
    'fact' in asks
      ? pick(reading.facts.find(({ id }) => id === asks.fact)?.label, asks.fact)
      : meaningOf(asks.named, reading, locale)
  return nth > 0 ? `${words} (${nth + 1})` : words
}

/** What the words of columns are read from. */
export interface ColumnReading {
  facts: readonly Fact[]
  /** Without them a named condition is told by its name. */
  conditions?: RuleDocument['conditions']
}

function meaningOf(name: string, { facts, conditions }: ColumnReading, locale: Locale): string {
  const condition = conditions?.[name]
  if (condition?.label) return condition.label[locale]
  return condition ? describeCondition({ facts: [...facts], conditions, ruleSets: [] }, condition, locale) : `“${name}”`
}
