import type { ImportRepository } from '@careline/api'
import { reasonColumn } from '@careline/campaign'
import { stringify } from 'csv-stringify/sync'
import { importReason } from './import-reason.ts'

const PAGE = 1000
const FORMULA = /^[=@\t\r+-]/
/** As the last column of an earlier file of rejected rows says it. */
const OLD_REASON = /^\d+: /
const PLAIN_NUMBER = /^[+-]?[\d .,]+$/

/** A cell that a spreadsheet would run as a formula is written as text; a number with its sign, a phone's `+84…` too, stays. */
export const safeCell = (cell: string): string => (FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell)

/** A row with too many or too few cells comes back with just those, so that it is refused again until somebody mends it. */
const withoutReason = (cells: string[]): string[] => (OLD_REASON.test(cells.at(-1) ?? '') ? cells.slice(0, -1) : cells)

/** The rejected rows of an import as a CSV to mend: the file's own header and cells, and last why each was refused. */
export async function* rejectedCsv(
  imports: Pick<ImportRepository, 'header' | 'rejections'>,
  importId: string,
): AsyncGenerator<string> {
  const header = await imports.header(importId)
  // A file that was rejected before has the column already; its place is taken by the new reasons.
  const kept = header.flatMap((name, column) => (name.trim() === reasonColumn ? [] : [column]))
  yield `\uFEFF${stringify([[...kept.map((column) => safeCell(header[column] ?? '')), reasonColumn]])}`
  for (let after = 0; ;) {
    const rows = await imports.rejections(importId, { after, limit: PAGE })
    if (rows.length > 0)
      yield stringify(
        rows.map(({ row, cells, problems }) => {
          const own = cells.length === header.length ? kept.map((column) => cells[column] ?? '') : withoutReason(cells)
          return [...own.map(safeCell), `${row}: ${problems.map((problem) => importReason(problem)).join('; ')}`]
        }),
      )
    if (rows.length < PAGE) return
    after = rows.at(-1)?.row ?? after
  }
}
