import { fromWallClock, toWallClock } from '@careline/campaign'
import { canonicalTimestamp, type FactType, type Locale, type RuleSet } from '@careline/rules'
import type { CellWords } from './cell-text.ts'
import { cellAt, type TableRow } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import { kindOf, outcomeOf } from './outcome-cells.ts'
import { gridText } from './paste-cells.ts'
import type { SheetCell, SheetValue } from '../../../spreadsheet/sheet-cell.ts'
import { numberText, yesNoText } from './value-text.ts'

const DAY = 86_400_000
/** Day 0 of a sheet, such that its days from 1 March 1900 on are right. */
const FIRST = Date.UTC(1899, 11, 30)
/** Before it the sheet's calendar has a day too many; after the last one it has none. */
const DAYS = { from: Date.UTC(1900, 2, 1), to: Date.UTC(9999, 11, 31) }

const inCalendar = (milliseconds: number) => milliseconds >= DAYS.from && milliseconds <= DAYS.to

/** A sheet keeps 15 digits; what needs more of them stays a text. */
const fitsSheet = (value: number) => Number(value.toPrecision(15)) === value

function literalValue(value: unknown, type: FactType | undefined): SheetValue | null {
  if (typeof value === 'number') return fitsSheet(value) ? value : null
  if (typeof value !== 'string') return null
  const moment = type === 'date' ? Date.parse(`${value}T00:00:00.000Z`) : Date.parse(`${toWallClock(value)}Z`)
  return (type === 'date' || type === 'timestamp') && inCalendar(moment) ? new Date(moment) : null
}

/** What a sheet has in a cell: a number, a day or a moment where the cell is only that, else the text that a CSV has too. */
export function sheetValue(row: TableRow, column: GridColumn, words: CellWords): SheetValue {
  const text = gridText(row, column, words)
  if (column.kind === 'priority') return row.rule.priority ?? text
  if (column.kind === 'outcome') return literalValue(outcomeOf(row.rule, column.key), undefined) ?? text
  const member = column.kind === 'when' ? cellAt(row, column.column.id) : undefined
  if (!member || !('fact' in member) || member.operator !== 'equal') return text
  return literalValue(member.value, words.facts.find(({ id }) => id === member.fact)?.type) ?? text
}

/** Which values a column takes. */
function typeOf(column: GridColumn, { facts }: CellWords, ruleSet: RuleSet): FactType {
  if (column.kind === 'priority') return 'integer'
  if (column.kind === 'label') return 'text'
  if (column.kind === 'outcome') {
    const kind = kindOf(ruleSet, column.key)
    return kind === 'string' ? 'text' : kind
  }
  const { asks } = column.column
  return 'fact' in asks ? (facts.find(({ id }) => id === asks.fact)?.type ?? 'text') : 'boolean'
}

function dateText(milliseconds: number, type: FactType): string {
  if (type === 'timestamp')
    return canonicalTimestamp(fromWallClock(new Date(Math.round(milliseconds)).toISOString().replace('Z', ''))) ?? ''
  const text = new Date(milliseconds).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

function numberAs(value: number, type: FactType): string {
  const isDay = type === 'date' || type === 'timestamp'
  const milliseconds = FIRST + value * DAY
  // A cell that lost its format shows a day as a number, 44862 for 28/10/2022.
  return isDay && inCalendar(milliseconds) ? dateText(milliseconds, type) : numberText(value)
}

interface Under {
  column: GridColumn
  words: CellWords
  ruleSet: RuleSet
}

/** The words of a cell as `writeCell` reads them; null where the sheet has no value to give. */
export function textOfCell(cell: SheetCell | undefined, { column, words, ruleSet }: Under): string | null {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return yesNoText(cell, words.locale)
  if (cell instanceof Date) return dateText(cell.getTime(), typeOf(column, words, ruleSet))
  if (typeof cell === 'number') return numberAs(cell, typeOf(column, words, ruleSet))
  return 'percent' in cell ? numberText(cell.percent) : null
}

/** The words of a cell that could not be read, for who has to mend it. */
export function shownCell(cell: SheetCell | undefined, locale: Locale): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return yesNoText(cell, locale)
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell !== 'object') return String(cell)
  return 'broken' in cell ? cell.broken : `${cell.percent} %`
}
