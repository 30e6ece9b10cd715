import type { Rule, RuleSet } from '@careline/rules'
import { lifted } from '../editing/rule-edits.ts'
import { type CellWords, cellText, readCell } from './cell-text.ts'
import { cellAt, type DecisionTable, fromTable, type TableRow, withCell } from './decision-table.ts'
import { guarded, readDelimited, unguarded, writeDelimited } from '../../../spreadsheet/delimited-text.ts'
import type { GridColumn } from './grid-column.ts'
import { kindOf, outcomeOf, outcomeText, readOutcome, withOutcome } from './outcome-cells.ts'
import type { Expected, Read } from './value-text.ts'

/** A cell that could not be read: which row of what was pasted, counted from 1, under which column. */
export interface UnreadCell {
  row: number
  column: GridColumn
  text: string
  expected: Expected
}

export type Pasted = { ok: true; ruleSet: RuleSet } | { ok: false; unread: UnreadCell[] }

/** A cell as a spreadsheet has it. */
export function gridText(row: TableRow, column: GridColumn, words: CellWords): string {
  switch (column.kind) {
    case 'label':
      return row.rule.label?.[words.locale] ?? ''
    case 'priority':
      return row.rule.priority === undefined ? '' : String(row.rule.priority)
    case 'when':
      return cellText(cellAt(row, column.column.id), words)
    case 'outcome':
      return outcomeText(outcomeOf(row.rule, column.key), words.locale)
  }
}

const withRule = (row: TableRow, rule: Rule): Read<TableRow> => ({ ok: true, value: { ...row, rule } })

function relabelled(rule: Rule, text: string, { locale }: CellWords): Rule {
  const { label, ...rest } = rule
  const words = text.trim()
  if (words === (label?.[locale] ?? '').trim()) return rule
  if (words === '') return rest
  // A name in one language only serves both until somebody writes the other.
  return { ...rule, label: label ? { ...label, [locale]: words } : { vi: words, en: words } }
}

function prioritised(row: TableRow, text: string): Read<TableRow> {
  const { priority: _, ...rest } = row.rule
  if (text.trim() === '') return withRule(row, rest)
  if (!/^\d+$/.test(text.trim())) return { ok: false, expected: 'number' }
  return withRule(row, { ...row.rule, priority: Number(text) })
}

/** The row with one cell as it was written in a spreadsheet. */
export function writeCell(
  row: TableRow,
  column: GridColumn,
  text: string,
  { ruleSet, words }: { ruleSet: RuleSet; words: CellWords },
): Read<TableRow> {
  switch (column.kind) {
    case 'label':
      return withRule(row, relabelled(row.rule, text, words))
    case 'priority':
      return prioritised(row, text)
    case 'when': {
      const read = readCell(column.column, text, words)
      return read.ok ? { ok: true, value: withCell(row, column.column.id, read.value) } : read
    }
    case 'outcome': {
      const read = readOutcome(kindOf(ruleSet, column.key), text, words.locale)
      return read.ok ? withRule(row, withOutcome(row.rule, column.key, read.value)) : read
    }
  }
}

interface PasteInput {
  ruleSet: RuleSet
  table: DecisionTable
  columns: readonly GridColumn[]
  words: CellWords
  /** The upper left cell of where it goes. */
  row: number
  column: number
  text: string
  /** A rule for a row below the last; `so far` has the ones made before it. */
  newRule: (soFar: RuleSet) => Rule
}

/**
 * Lays cells that were copied in a spreadsheet over the table; rows below the last become rules of their own. What can't be read
 * is all told at once, and then nothing is changed: half a paste is worse than none.
 */
export function pasteCells({ ruleSet, table, columns, words, row, column, text, newRule }: PasteInput): Pasted {
  const unread: UnreadCell[] = []
  const rows = [...table.rows]
  const written = readDelimited(text, '\t')
  written.forEach((cells, down) => {
    const index = row + down
    const soFar = { ...ruleSet, rules: rows.map((each) => each.rule) }
    let next: TableRow = rows[index] ?? { rule: newRule(soFar), cells: [] }
    cells.forEach((cell, right) => {
      const under = columns[column + right]
      if (!under) return
      const read = writeCell(next, under, unguarded(cell), { ruleSet, words })
      if (read.ok) next = read.value
      else unread.push({ row: down + 1, column: under, text: cell, expected: read.expected })
    })
    rows[Math.min(index, rows.length)] = next
  })
  if (unread.length > 0) return { ok: false, unread }
  return { ok: true, ruleSet: lifted(fromTable(ruleSet, { ...table, rows })) }
}

/** Rows as a spreadsheet takes them from the clipboard. */
export function copyRows(rows: readonly TableRow[], columns: readonly GridColumn[], words: CellWords): string {
  return writeDelimited(
    rows.map((row) => columns.map((column) => guarded(gridText(row, column, words)))),
    '\t',
  )
}
