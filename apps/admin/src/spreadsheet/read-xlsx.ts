import type { SheetFilterInfo } from 'hucre'
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

/** A sheet that is a chart has no cells, and the library gives the whole workbook up for it. */
const isChart = (error: unknown) => error instanceof Error && error.message.includes('missing worksheet file')

/** The sheets that a person sees; each is read by itself where one of them is a chart. */
async function seenSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const seen: number[] = []
  const isSeen = ({ hidden, veryHidden, index }: SheetFilterInfo) => !hidden && !veryHidden && seen.push(index) > 0
  const read = async (sheets: typeof isSeen | [number]): Promise<Sheet[] | null> => {
    try {
      return (await readXlsx(bytes, { readStyles: true, sheets })).sheets
    } catch (error) {
      if (isChart(error)) return null
      throw error
    }
  }
  const all = await read(isSeen)
  if (all) return all
  const each: Sheet[] = []
  for (const index of seen) each.push(...((await read([index])) ?? []))
  return each
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
  const seen = await seenSheets(bytes).catch(() => null)
  if (!seen) return refused({ code: 'corrupt' })
  const sheets = seen.map((sheet) => {
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
