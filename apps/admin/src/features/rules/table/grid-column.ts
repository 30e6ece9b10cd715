import type { Fact, Locale, Localized, RuleSet } from '@careline/rules'
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

/** What a column asks, in words. */
export function columnWords({ asks, nth }: TableColumn, facts: readonly Fact[], locale: Locale): string {
  const pick = (label: Localized | undefined, id: string) => label?.[locale] ?? id
  const words = 'fact' in asks ? pick(facts.find(({ id }) => id === asks.fact)?.label, asks.fact) : `“${asks.named}”`
  return nth > 0 ? `${words} (${nth + 1})` : words
}
