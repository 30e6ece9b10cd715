/**
 * Rows of cells from what a spreadsheet copies (tabs) or saves (commas, or semicolons where the comma is the decimal point).
 * A cell in quotes may hold the delimiter, quotes written twice, and line breaks.
 */
export function readDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  while (at <= source.length) {
    const cell = source[at] === '"' ? quoted(source, at) : plain(source, at, delimiter)
    row.push(cell.text)
    at = cell.end
    if (source[at] !== delimiter) {
      rows.push(row)
      row = []
    }
    at += 1
  }
  // The line break behind the last row begins no other.
  return rows.at(-1)?.every((cell) => cell === '') && rows.length > 1 ? rows.slice(0, -1) : rows
}

function plain(source: string, from: number, delimiter: string): { text: string; end: number } {
  let end = from
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n') end += 1
  return { text: source.slice(from, end), end }
}

function quoted(source: string, from: number): { text: string; end: number } {
  let text = ''
  let at = from + 1
  while (at < source.length) {
    if (source[at] === '"' && source[at + 1] === '"') at += 1
    else if (source[at] === '"') return { text, end: at + 1 }
    text += source[at]
    at += 1
  }
  return { text, end: at }
}

/** Rows as `readDelimited` reads them again. */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: string): string {
  const cell = (text: string) =>
    text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')
}

/** Which of `, ; tab` divides the cells of a file: the one that its first line has most of. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') >>> 0)
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const FORMULA = /^'*[=+\-@\t\r]/
const NUMBER = /^-?\d+(?:[.,]\d+)?$/

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export const guarded = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** What was written before `guarded`. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
