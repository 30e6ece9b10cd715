import { checkHeader, fileFacts, parseFact } from '@careline/campaign'
import type { Localized } from '@careline/content'
import type { Fact, Facts } from '@careline/rules'
import { csvRecords } from './csv-records.ts'
import { Failure } from './failure.ts'
import { cellReason } from './row-reason.ts'

export type CustomerRow = { ok: true; row: number; facts: Facts } | { ok: false; row: number; reasons: Localized[] }

/**
 * The customers of a file, in its order, each row read by the campaign's facts; a subscriber's second row is a bad one.
 * @throws Failure where the header does not fit the facts
 */
export async function* customerRows(file: string, facts: Fact[]): AsyncGenerator<CustomerRow> {
  const rowOfPhone = new Map<string, number>()
  let columns: (Fact | undefined)[] | null = null
  for await (const { row, cells } of csvRecords(file)) {
    if (columns === null) {
      columns = columnsOf(file, facts, cells)
      continue
    }
    const read = readRow(columns, cells)
    const phone = String(read.facts['msisdn'] ?? '')
    const earlier = rowOfPhone.get(phone)
    if (earlier !== undefined) read.reasons.push(repeated(earlier))
    if (read.reasons.length > 0) yield { ok: false, row, reasons: read.reasons }
    else {
      rowOfPhone.set(phone, row)
      yield { ok: true, row, facts: read.facts }
    }
  }
  if (columns === null) throw new Failure(`${file} không có dòng nào.`, `${file} is empty.`)
}

function columnsOf(file: string, facts: Fact[], header: string[]): (Fact | undefined)[] {
  const problems = checkHeader(facts, header)
  if (problems.length > 0) {
    const named = (code: string) => problems.flatMap((one) => (one.code === code && one.column ? [one.column] : []))
    const [missing, unknown, twice] = ['missing-column', 'unknown-column', 'repeated-column'].map(named)
    const parts = [
      { columns: missing ?? [], vi: 'thiếu cột', en: 'missing columns' },
      { columns: unknown ?? [], vi: 'cột không dùng', en: 'unknown columns' },
      { columns: twice ?? [], vi: 'cột lặp lại', en: 'repeated columns' },
    ].filter((part) => part.columns.length > 0)
    const list = (locale: 'vi' | 'en') => parts.map((part) => `${part[locale]} ${part.columns.join(', ')}`).join('; ')
    throw new Failure(
      `${file}: dòng tiêu đề chưa đúng: ${list('vi')}. Hãy sửa dòng đầu của tệp.`,
      `${file}: the header is not right: ${list('en')}. Mend the file’s first row.`,
    )
  }
  const known = new Map(fileFacts(facts).map((fact) => [fact.id, fact]))
  return header.map((name) => known.get(name.trim()))
}

function readRow(columns: (Fact | undefined)[], cells: string[]): { facts: Facts; reasons: Localized[] } {
  if (cells.length !== columns.length) {
    const [has, needs] = [cells.length, columns.length]
    const reason = { vi: `có ${has} ô, cần ${needs}`, en: `has ${has} cells, needs ${needs}` }
    return { facts: {}, reasons: [reason] }
  }
  const facts: Facts = {}
  const reasons: Localized[] = []
  columns.forEach((fact, index) => {
    if (!fact) return
    const cell = cells[index] ?? ''
    const parsed = parseFact(fact, cell)
    if (parsed.ok) facts[fact.id] = parsed.value
    else {
      const seen = fact.sensitive || fact.type === 'phone' ? undefined : cell.slice(0, 40)
      reasons.push(cellReason({ code: parsed.code, column: fact.id, seen, expected: parsed.expected }))
    }
  })
  return { facts, reasons }
}

function repeated(row: number): Localized {
  return { vi: `cột msisdn lặp lại thuê bao của dòng ${row}`, en: `column msisdn repeats the subscriber of row ${row}` }
}
