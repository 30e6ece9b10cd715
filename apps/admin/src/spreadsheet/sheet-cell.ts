/** A cell of a spreadsheet. Days and moments are what the sheet shows, put into the UTC fields of a Date. */
export type SheetValue = string | number | boolean | Date

/** What could be read of a cell: its value; a share such as 60 %, which the sheet keeps as 0.6; or why there is none. */
export type SheetCell = SheetValue | { percent: number } | { broken: string } | null

/** @param row as the spreadsheet numbers it, from 1 */
export interface SheetRow {
  row: number
  cells: readonly SheetCell[]
}

/** Why a whole file was refused. `where` has the cells concerned, such as `A2:A4`. */
export interface FileProblem {
  code: 'not-a-spreadsheet' | 'locked' | 'old-excel' | 'corrupt' | 'too-large' | 'no-rows' | 'merged'
  where?: string
}

export type ReadSheet = { ok: true; rows: SheetRow[] } | { ok: false; problem: FileProblem }

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`
}

export const isBlank = (cell: SheetCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** The rows that are not blank, from the one that heads the table on; from the first where none does. */
export function fromHead(rows: readonly SheetRow[], isHead: (cells: readonly SheetCell[]) => boolean): SheetRow[] {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank))
  return filled.slice(
    Math.max(
      filled.findIndex(({ cells }) => isHead(cells)),
      0,
    ),
  )
}

/** A cell holds so many letters; a spreadsheet program calls a file with more in one damaged. */
export const mostLetters = 32_767
