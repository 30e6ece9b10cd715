import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx'
import { isContainer, isLocked } from './file-kind.ts'
import { columnLetters, type FileProblem, fromHead, type ReadSheet, type SheetCell } from './sheet-cell.ts'

function valueOf(value: Sheet['rows'][number][number] | undefined, detail: Cell | undefined): SheetCell {
  if (detail?.type === 'error') return { broken: String(detail.value) }
  // A program that writes formulas but does not work them out leaves no value.
  if (detail?.formula !== undefined && (value === null || value === undefined)) return { broken: `=${detail.formula}` }
  const isPercent = typeof value === 'number' && detail?.style?.numFmt?.includes('%') === true
  if (isPercent) return { percent: Number((value * 100).toPrecision(15)) }
  return value ?? null
}

/** Merged cells in the table itself: all but the first would read as empty. Those above it are a title. */
function mergedIn({ merges = [] }: Sheet, headRow: number): string[] {
  return merges
    .filter(({ endRow }) => endRow >= headRow)
    .map(
      ({ startRow, startCol, endRow, endCol }) =>
        `${columnLetters(startCol)}${startRow + 1}:${columnLetters(endCol)}${endRow + 1}`,
    )
}

const refused = (problem: FileProblem): ReadSheet => ({ ok: false, problem })

/**
 * The rows of a workbook's sheet that are not blank, from the one that heads the table on. Formulas give the value that the
 * spreadsheet program worked out.
 * @param isHead tells the row that heads the table, so that a title above it or a sheet before it do no harm; where no row does,
 *   the first one of the first sheet with rows heads it
 */
export async function readXlsxRows(
  bytes: Uint8Array,
  isHead: (cells: readonly SheetCell[]) => boolean,
): Promise<ReadSheet> {
  if (isContainer(bytes)) return refused({ code: isLocked(bytes) ? 'locked' : 'old-excel' })
  const workbook = await readXlsx(bytes, { readStyles: true }).catch(() => null)
  if (!workbook) return refused({ code: 'corrupt' })
  const sheets = workbook.sheets.map((sheet) => {
    const rows = sheet.rows.map((values, index) => ({
      row: index + 1,
      cells: values.map((value, at) => valueOf(value, sheet.cells?.get(`${index},${at}`))),
    }))
    return { sheet, rows: fromHead(rows, isHead) }
  })
  const found =
    sheets.find(({ rows }) => rows[0] && isHead(rows[0].cells)) ?? sheets.find(({ rows }) => rows.length > 0)
  if (!found?.rows[0]) return refused({ code: 'no-rows' })
  const merged = mergedIn(found.sheet, found.rows[0].row - 1)
  return merged.length > 0 ? refused({ code: 'merged', where: merged.join(', ') }) : { ok: true, rows: found.rows }
}
