import { CsvError, parse, type Parser } from 'csv-parse'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ImportFailure, SourceBroken } from './import-failure.ts'

const DELIMITERS = [',', ';', '\t'] as const
/** No row of people is longer; a file without line ends is noticed here and not after 200 MB. */
const LONGEST_RECORD = 128 * 1024

export interface CsvRecord {
  /** As a spreadsheet counts: the header is row 1, and a cell of several lines is one row. */
  row: number
  cells: string[]
}

/**
 * The records of a CSV in UTF-8 (a byte order mark is let in), its separator found from the header. Empty lines count as
 * rows and are left out. `onBytes` hears the size of each piece.
 *
 * @throws ImportFailure `not-utf8`, `not-csv`, `empty-file`; SourceBroken
 */
export async function* readCsv(
  file: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): AsyncGenerator<CsvRecord> {
  const text = decode(file, onBytes)[Symbol.asyncIterator]()
  let row = 0
  try {
    const start = await untilHeaderEnds(text)
    if (start.trim() === '') throw new ImportFailure({ code: 'empty-file' })
    const parser = parse({
      delimiter: delimiterOf(start),
      // Rows with too many or too few cells are reported one by one, with the others.
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    })
    const feeding = pipeline(Readable.from(continued(start, text)), parser, { signal })
    // What goes wrong there also ends the loop here, with the same error.
    feeding.catch(() => undefined)
    for await (const cells of parser as Parser & AsyncIterable<string[]>) {
      row += 1
      if (cells.length > 1 || cells[0] !== '') yield { row, cells }
    }
    await feeding
  } catch (error) {
    if (error instanceof CsvError) {
      // The parser is ahead of the rows that we were given.
      const read = typeof error['records'] === 'number' ? error['records'] : row
      throw new ImportFailure({ code: 'not-csv', row: read + 1, expected: error.code })
    }
    if (error instanceof TypeError && (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new ImportFailure({ code: 'not-utf8', row: row + 1 })
    throw error
  } finally {
    await text.return?.(undefined)
  }
}

async function* decode(
  file: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pieces = file[Symbol.asyncIterator]()
  let ended = false
  try {
    for (;;) {
      const piece = await pieces.next().catch((error: unknown) => {
        throw new SourceBroken(error)
      })
      if (piece.done) break
      onBytes(piece.value.byteLength)
      const text = decoder.decode(piece.value, { stream: true })
      if (text !== '') yield text
    }
    ended = true
    const rest = decoder.decode()
    if (rest !== '') yield rest
  } finally {
    if (!ended) await pieces.return?.()
  }
}

async function untilHeaderEnds(text: AsyncIterator<string>): Promise<string> {
  let start = ''
  while (start.length <= LONGEST_RECORD && !/[^\r\n]\r?\n/.test(start)) {
    const piece = await text.next()
    if (piece.done) return start
    start += piece.value
  }
  return start
}

async function* continued(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield start
  for (;;) {
    const piece = await rest.next()
    if (piece.done) return
    yield piece.value
  }
}

/** The separator that the header has most of, outside quotes. */
function delimiterOf(start: string): string {
  const header = (start.trimStart().split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => header.split(delimiter).length
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best))
}
