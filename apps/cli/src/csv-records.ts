import { CsvError, parse } from 'csv-parse'
import { createReadStream } from 'node:fs'
import { Failure } from './failure.ts'
import { checkReadable } from './readable-file.ts'
import { isUtf8File } from './utf8-file.ts'

/** `row` counts as a spreadsheet shows it: the header is row 1. */
export interface CsvRecord {
  row: number
  cells: string[]
}

/** A quote that is never closed would swallow the rest of the file. */
const LONGEST_RECORD = 1_000_000

/**
 * The records of a CSV file, as a stream; empty lines are passed over but counted.
 * @throws Failure where the file is not there, is not UTF-8 (found before the first record is given) or is no CSV
 */
export async function* csvRecords(file: string): AsyncGenerator<CsvRecord> {
  await checkReadable(file)
  await checkUtf8(file)
  // A stray quotation mark then spoils its own row, which is told by its number of cells, and not the whole file.
  const parser = parse({ bom: true, relax_quotes: true, relax_column_count: true, max_record_size: LONGEST_RECORD })
  const source = createReadStream(file)
  source.on('error', (error) => parser.destroy(error))
  let row = 0
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1
      if (cells.length > 1 || cells[0]?.trim()) yield { row, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const bad = Number(error['records'] ?? row) + 1
    throw new Failure(
      `${file}: dòng ${bad} không phải CSV hợp lệ. Hãy kiểm tra dấu ngoặc kép và lưu lại dạng CSV UTF-8.`,
      `${file}: row ${bad} is not valid CSV. Check its quotation marks, and save it again as CSV in UTF-8.`,
    )
  } finally {
    source.destroy()
  }
}

async function checkUtf8(file: string): Promise<void> {
  if (await isUtf8File(file)) return
  throw new Failure(
    `${file} không phải UTF-8. Hãy lưu lại tệp dạng CSV UTF-8.`,
    `${file} is not UTF-8. Save it again as CSV in UTF-8.`,
  )
}
