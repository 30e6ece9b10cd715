import { fromWallClock } from '@careline/campaign'
import { writeDelimited } from '../../spreadsheet/delimited-text.ts'
import { readXlsxRows } from '../../spreadsheet/read-xlsx.ts'
import { columnLetters, type FileProblem, type SheetCell, type SheetRow } from '../../spreadsheet/sheet-cell.ts'

/** A page has the memory for so large a workbook; a CSV is sent as it is read, however large. */
const MOST_BYTES = 10 * 1024 * 1024

/** As a customer file writes it: numbers without separators, days as `2022-10-28`. Null where a formula has no value. */
function textOf(cell: SheetCell | undefined): string | null {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const text = cell.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : fromWallClock(text.replace('Z', ''))
  }
  if (typeof cell !== 'object') return String(cell)
  return 'broken' in cell ? null : String(cell.percent)
}

/** A line for each row up to the last, the empty ones too: the server counts rows as the sheet does. */
function csvOf(rows: readonly SheetRow[]): Blob {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const lines: string[] = []
  for (const { row, cells } of rows) {
    while (lines.length < row - 1) lines.push('')
    const words = Array.from({ length: width }, (_, at) => textOf(cells[at]) ?? '')
    lines.push(writeDelimited([words], ','))
  }
  return new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' })
}

/** What a workbook says as a CSV; or why it says nothing. */
export type WorkbookCsv =
  | { ok: true; csv: Blob }
  | { ok: false; problem: FileProblem | { code: 'no-value'; where: string } }

/** The first sheet of a workbook that has rows, as the CSV that the server reads; or why there is none. */
export async function workbookCsv(file: Blob): Promise<WorkbookCsv> {
  if (file.size > MOST_BYTES) return { ok: false, problem: { code: 'too-large' } }
  const read = await readXlsxRows(new Uint8Array(await file.arrayBuffer()), () => false)
  if (!read.ok) return read
  const broken = read.rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) => (textOf(cell) === null ? [`${columnLetters(at)}${row}`] : [])),
  )
  if (broken.length > 0)
    return {
      ok: false,
      problem: { code: 'no-value', where: broken.slice(0, 10).join(', ') + (broken.length > 10 ? '…' : '') },
    }
  return { ok: true, csv: csvOf(read.rows) }
}
