import type { Columns, RowSet } from '@careline/rules'
import { touchedRows } from './compare-campaigns.ts'
import { partRows } from './count-rules.ts'
import type { JudgedPart } from './judged-part.ts'

/** Whom somebody wants to see: those behind a number. */
export type CustomersAsked =
  | { kind: 'entering' | 'leaving' }
  /** Eligible before and after, with another value of this output. */
  | { kind: 'changed'; output: string }
  /** Who meets a rule of the edited campaign, or the condition at `path` inside it (as in `RuleSetFigures`), or does not. */
  | { kind: 'holds'; ruleSetId: string; rule: string; path?: string | undefined; held: boolean }

/** The rows behind a number; nobody where there is no such output, rule or path. */
export function customerRows(before: JudgedPart, after: JudgedPart, asked: CustomersAsked, columns: Columns): RowSet {
  const { store } = columns
  if (asked.kind === 'holds') {
    const known = after.ruleSets.some(({ id }) => id === asked.ruleSetId)
    const parts = known ? partRows(after, asked.ruleSetId, columns).rules.get(asked.rule) : undefined
    const rows = parts?.get(asked.path ?? 'conditions')
    return rows ? (asked.held ? rows : store.not(rows)) : store.none()
  }
  const touched = touchedRows(before, after, columns)
  return asked.kind === 'changed' ? (touched.changed.get(asked.output) ?? store.none()) : touched[asked.kind]
}
