import type { Rule, RuleSet } from '@careline/rules'
import { columnLetters, type FileProblem, fromHead, isBlank, type ReadSheet } from '../../../spreadsheet/sheet-cell.ts'
import type { SheetCell, SheetRow, SheetValue } from '../../../spreadsheet/sheet-cell.ts'
import { lifted } from '../editing/rule-edits.ts'
import type { CellWords } from './cell-text.ts'
import { type DecisionTable, fromTable, type TableRow } from './decision-table.ts'
import { delimiterOf, guarded, readDelimited, unguarded, writeDelimited } from '../../../spreadsheet/delimited-text.ts'
import type { GridColumn } from './grid-column.ts'
import { gridText, type UnreadCell, writeCell } from './paste-cells.ts'
import { sheetValue, shownCell, textOfCell } from './sheet-value.ts'
import { headOf, readHead, RULE, ruleHead } from './table-head.ts'

/** What a file of the table has: heads, and a row for each rule. The first column says which rule a row is, so that it finds back. */
export interface TableFile {
  heads: string[]
  rows: SheetValue[][]
}

export function tableFile(table: DecisionTable, columns: readonly GridColumn[], words: CellWords): TableFile {
  return {
    heads: [ruleHead(words.locale), ...columns.map((column) => headOf(column, words))],
    rows: table.rows.map((row) => [row.rule.name, ...columns.map((column) => sheetValue(row, column, words))]),
  }
}

/** The whole table as CSV, every cell in words. */
export function writeTableCsv(table: DecisionTable, columns: readonly GridColumn[], words: CellWords): string {
  const { heads } = tableFile(table, columns, words)
  const rows = table.rows.map((row) => [row.rule.name, ...columns.map((column) => gridText(row, column, words))])
  // The mark tells Excel that the letters are UTF-8.
  return `\uFEFF${writeDelimited([heads, ...rows.map((row) => row.map(guarded))], ',')}\r\n`
}

/** Whether these cells head a table: one of them names the rules. */
export const isTableHead = (cells: readonly SheetCell[]): boolean =>
  cells.some((cell) => typeof cell === 'string' && readHead(unguarded(cell)) === RULE)

/** The rows of a CSV, from its heads on. */
export function readCsvRows(text: string): ReadSheet {
  const written = readDelimited(text, delimiterOf(text)).map((cells, index) => ({
    row: index + 1,
    cells: cells.map(unguarded),
  }))
  const rows = fromHead(written, isTableHead)
  return rows.length > 0 ? { ok: true, rows } : { ok: false, problem: { code: 'no-rows' } }
}

export interface RefusedFile {
  ok: false
  unread: UnreadCell[]
  /** Columns that no table has, or has twice, as they are headed; `#rule` where that one is missing. */
  heads: string[]
  problem?: FileProblem
}

export type ReadTableFile = { ok: true; ruleSet: RuleSet } | RefusedFile

interface ReadInput {
  ruleSet: RuleSet
  table: DecisionTable
  words: CellWords
  /** The first heads the columns. */
  rows: readonly SheetRow[]
  /** A rule for a row whose name no rule has. */
  newRule: (soFar: RuleSet, name: string) => Rule
}

type FileColumn = GridColumn | typeof RULE | null

/** Heads that no column has, or a second time; a column without a head and without a value is none. */
function oddHeads(columns: readonly FileColumn[], heads: readonly string[], written: readonly SheetRow[]): string[] {
  const met = new Set<string>()
  return columns.flatMap((column, at) => {
    const head = heads[at] ?? ''
    const id = column === RULE || column === null ? column : column.id
    if (id === null && head === '') return written.every(({ cells }) => isBlank(cells[at])) ? [] : [columnLetters(at)]
    if (id !== null && !met.has(id)) {
      met.add(id)
      return []
    }
    return [head]
  })
}

/**
 * The set as a file says it: rows that name a rule change that one, others become new rules, rules without a row go. Columns that
 * the file lacks stay as they are. Nothing is taken where anything can't be read.
 */
export function readTableFile({ ruleSet, table, words, rows: [head, ...written], newRule }: ReadInput): ReadTableFile {
  const heads = (head?.cells ?? []).map((cell) => unguarded(shownCell(cell, words.locale)).trim())
  const width = Math.max(heads.length, ...written.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, at): FileColumn => readHead(heads[at] ?? ''))
  const odd = oddHeads(columns, heads, written)
  const ruleAt = columns.indexOf(RULE)
  if (odd.length > 0 || ruleAt < 0) return { ok: false, unread: [], heads: ruleAt < 0 ? [RULE, ...odd] : odd }
  if (written.length === 0) return { ok: false, unread: [], heads: [], problem: { code: 'no-rows' } }
  const known = new Map(table.rows.map((row) => [row.rule.name, row]))
  const unread: UnreadCell[] = []
  const rows: TableRow[] = []
  const started = (name: string): TableRow => {
    const soFar = { ...ruleSet, rules: [...ruleSet.rules, ...rows.map(({ rule }) => rule)] }
    return { rule: newRule(soFar, name), cells: [] }
  }
  for (const { row: number, cells } of written) {
    const name = shownCell(cells[ruleAt], words.locale)
    let row = known.get(name) ?? started(name)
    known.delete(name)
    cells.forEach((cell, at) => {
      const column = columns[at]
      if (!column || column === RULE) return
      const text = textOfCell(cell, { column, words, ruleSet })
      const read = text === null ? null : writeCell(row, column, text, { ruleSet, words })
      if (read?.ok) row = read.value
      else {
        const expected = read?.expected ?? 'result'
        unread.push({ row: number, column, text: text ?? shownCell(cell, words.locale), expected })
      }
    })
    rows.push(row)
  }
  if (unread.length > 0) return { ok: false, unread, heads: [] }
  return { ok: true, ruleSet: lifted(fromTable(ruleSet, { ...table, rows })) }
}
