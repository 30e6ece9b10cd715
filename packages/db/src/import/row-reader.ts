import type { ImportProblem } from '@careline/api'
import { checkHeader, parseFact } from '@careline/campaign'
import type { Fact, FactValue } from '@careline/rules'
import { ImportFailure } from './import-failure.ts'
import type { CsvRecord } from './read-csv.ts'

/** The fact that says who a row is about, in every file. */
export const KEY = 'msisdn'
const SHOWN = 80

export type ReadRow = { msisdn: string; values: FactValue[] } | { problems: ImportProblem[] }

/**
 * Reads rows under this header into values in the order of `facts`, null for columns that are absent. A number that came
 * before, in whatever spelling, is refused with the row that it repeats.
 *
 * @throws ImportFailure where the header does not fit the facts
 */
export function makeRowReader(facts: Fact[], header: string[]): (record: CsvRecord) => ReadRow {
  const wrong = checkHeader(facts, header)
  if (wrong[0]) {
    const alike = wrong.flatMap(({ code, column }) => (code === wrong[0]?.code && column ? [column] : []))
    // All that are missing at once: nobody should mend a header one column at a time.
    const missing = wrong[0].code === 'missing-column' ? { expected: alike.join(', ') } : {}
    throw new ImportFailure({ row: 1, ...wrong[0], ...missing })
  }
  const names = header.map((name) => name.trim())
  const columns = facts.map((fact) => ({ fact, at: names.indexOf(fact.id) }))
  const keyAt = facts.findIndex((fact) => fact.id === KEY)
  const firstRows = new Map<number, number>()
  return ({ row, cells }) => {
    if (cells.length !== header.length) {
      const expected = String(header.length)
      return { problems: [{ code: 'wrong-field-count', row, value: String(cells.length), expected }] }
    }
    const problems: ImportProblem[] = []
    const values = columns.map(({ fact, at }): FactValue => {
      const cell = cells[at] ?? ''
      const parsed = cell.includes('\0') ? ({ ok: false, code: 'not-allowed' } as const) : parseFact(fact, cell)
      if (parsed.ok) return parsed.value
      const { ok: _, ...problem } = parsed
      problems.push({ ...problem, row, column: fact.id, value: shown(cell) })
      return null
    })
    const msisdn = values[keyAt]
    if (typeof msisdn === 'string') {
      // As a number it takes a fraction of the room: this map holds every phone of the file.
      const first = firstRows.get(Number(msisdn))
      if (first === undefined) firstRows.set(Number(msisdn), row)
      else
        problems.push({
          code: 'repeated-phone',
          row,
          column: KEY,
          value: shown(cells[columns[keyAt]?.at ?? -1] ?? ''),
          expected: String(first),
        })
    }
    return problems.length > 0 || typeof msisdn !== 'string' ? { problems } : { msisdn, values }
  }
}

const shown = (cell: string): string => cell.replaceAll('\0', '\uFFFD').slice(0, SHOWN)
