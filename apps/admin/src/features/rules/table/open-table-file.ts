import { isWorkbook } from '../../../spreadsheet/file-kind.ts'
import type { ReadSheet } from '../../../spreadsheet/sheet-cell.ts'
import { isTableHead, readCsvRows } from './table-file.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** The rows of a chosen file: a workbook or a CSV, told by what is in it. What reads workbooks comes only when one is opened. */
export async function openTableFile(file: Blob): Promise<ReadSheet> {
  if (file.size > MOST_BYTES) return { ok: false, problem: { code: 'too-large' } }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isWorkbook(bytes)) {
    const { readXlsxRows } = await import('../../../spreadsheet/read-xlsx.ts')
    return readXlsxRows(bytes, isTableHead)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? { ok: false, problem: { code: 'not-a-spreadsheet' } } : readCsvRows(text)
  } catch {
    return { ok: false, problem: { code: 'not-a-spreadsheet' } }
  }
}
