import type { Rule, RuleSet } from '@careline/rules'
import { columnId, columnOf, type DecisionTable, fromTable, type TableRow } from './decision-table.ts'
import type { CellWords } from './cell-text.ts'
import { delimiterOf, guarded, readDelimited, unguarded, writeDelimited } from './delimited-text.ts'
import { columnWords, type GridColumn } from './grid-column.ts'
import { gridText, type UnreadCell, writeCell } from './paste-cells.ts'

const RULE = '#rule'

/** What heads a column of the file: words for a person, then what the column is for who reads it back. */
function headOf(column: GridColumn, { facts, locale }: CellWords): string {
  if (column.kind === 'label' || column.kind === 'priority') return `#${column.kind}`
  if (column.kind === 'outcome') return `→ ${column.key}`
  const { asks, nth } = column.column
  const key = 'fact' in asks ? `[${asks.fact}]` : `{${asks.named}}`
  const words = 'fact' in asks ? `${columnWords({ ...column.column, nth: 0 }, facts, locale)} ` : ''
  return `${words}${key}${nth > 0 ? ` ${nth + 1}` : ''}`
}

function readHead(text: string): GridColumn | typeof RULE | null {
  const head = text.trim()
  if (head === RULE) return RULE
  if (head === '#label') return { kind: 'label', id: 'label' }
  if (head === '#priority') return { kind: 'priority', id: 'priority' }
  if (head.startsWith('→ ')) return { kind: 'outcome', id: `outcome ${head.slice(2)}`, key: head.slice(2) }
  const [, fact, named, nth] = /(?:\[([^\]]+)\]|\{(.+)\})(?: (\d+))?$/.exec(head) ?? []
  const asks = fact ? { fact } : named ? { named } : null
  if (!asks) return null
  const id = columnId(asks, nth ? Number(nth) - 1 : 0)
  return { kind: 'when', id, column: columnOf(id) }
}

/** The whole table for a spreadsheet. The first column says which rule a row is, so that it finds back. */
export function writeTableFile(table: DecisionTable, columns: readonly GridColumn[], words: CellWords): string {
  const heads = [RULE, ...columns.map((column) => headOf(column, words))]
  const rows = table.rows.map((row) => [row.rule.name, ...columns.map((column) => gridText(row, column, words))])
  // The mark tells Excel that the letters are UTF-8.
  return `\uFEFF${writeDelimited([heads, ...rows.map((row) => row.map(guarded))], ',')}\r\n`
}

export type ReadTableFile = { ok: true; ruleSet: RuleSet } | { ok: false; unread: UnreadCell[]; heads: string[] }

interface ReadInput {
  ruleSet: RuleSet
  table: DecisionTable
  words: CellWords
  text: string
  /** A rule for a row whose name no rule has. */
  newRule: (soFar: RuleSet, name: string) => Rule
}

/**
 * The set as a file says it: rows that name a rule change that one, others become new rules, rules without a row go. Columns that
 * the file lacks stay as they are. Nothing is taken where anything can't be read.
 */
export function readTableFile({ ruleSet, table, words, text, newRule }: ReadInput): ReadTableFile {
  const [heads = [], ...written] = readDelimited(text, delimiterOf(text))
  const columns = heads.map((head) => readHead(unguarded(head)))
  const unknown = heads.filter((_, index) => columns[index] === null)
  const ruleAt = columns.indexOf(RULE)
  if (unknown.length > 0 || ruleAt < 0)
    return { ok: false, unread: [], heads: ruleAt < 0 ? [RULE, ...unknown] : unknown }
  const known = new Map(table.rows.map((row) => [row.rule.name, row]))
  const unread: UnreadCell[] = []
  const rows: TableRow[] = []
  written.forEach((cells, index) => {
    const name = unguarded(cells[ruleAt] ?? '')
    const soFar = { ...ruleSet, rules: [...ruleSet.rules, ...rows.map(({ rule }) => rule)] }
    let row: TableRow = known.get(name) ?? { rule: newRule(soFar, name), cells: [] }
    known.delete(name)
    cells.forEach((cell, at) => {
      const column = columns[at]
      if (!column || column === RULE) return
      const read = writeCell(row, column, unguarded(cell), { ruleSet, words })
      if (read.ok) row = read.value
      else unread.push({ row: index + 1, column, text: cell, expected: read.expected })
    })
    rows.push(row)
  })
  if (unread.length > 0) return { ok: false, unread, heads: [] }
  return { ok: true, ruleSet: fromTable(ruleSet, { ...table, rows }) }
}
