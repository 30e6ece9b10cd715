import { type Cell, writeXlsx } from 'hucre/xlsx'
import { columnLetters, type SheetValue } from './sheet-cell.ts'

const WIDTH = { least: 10, most: 48, margin: 3 }

/** Sheets write letters that XML lacks as `_x0001_`: a text that looks like that, or like an error value, is written so that it is none. */
const written = (text: string): string =>
  text.replaceAll(/_(?=x[\dA-F]{4}_)/gi, '_x005F_').replace(/^#(?=[A-Z])/, '_x0023_')

/** A sheet's name is short and has none of these signs. */
const sheetName = (name: string) =>
  name
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Sheet1'

function formatOf(value: SheetValue): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? '#,##0' : undefined
  if (!(value instanceof Date)) return undefined
  return value.getTime() % 86_400_000 === 0 ? 'dd/mm/yyyy' : 'hh:mm dd/mm/yyyy'
}

/** How many letters a cell shows, about: a day or a number with its points. */
const lettersOf = (value: SheetValue): number =>
  value instanceof Date ? 16 : typeof value === 'number' ? String(value).length * 1.34 : String(value).length

/** One sheet: a head that stays in view and filters, columns as wide as what they hold, numbers and days as such, no formula. */
export async function writeXlsxRows(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly SheetValue[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const cells = new Map<string, Partial<Cell>>()
  heads.forEach((_, at) => cells.set(`0,${at}`, { style: { font: { bold: true } } }))
  rows.forEach((row, down) =>
    row.forEach((value, at) => {
      const numFmt = formatOf(value)
      if (numFmt) cells.set(`${down + 1},${at}`, { style: { numFmt } })
    }),
  )
  const widthOf = (at: number) =>
    rows.reduce((most, row) => Math.max(most, lettersOf(row[at] ?? '')), heads[at]?.length ?? 0) + WIDTH.margin
  const file = await writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        rows: [heads, ...rows].map((row) => row.map((value) => (typeof value === 'string' ? written(value) : value))),
        columns: heads.map((_, at) => ({ width: Math.min(Math.max(widthOf(at), WIDTH.least), WIDTH.most) })),
        cells,
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnLetters(heads.length - 1)}${rows.length + 1}` },
      },
    ],
  })
  return new Uint8Array(file)
}
