import type { ImportProblem, ImportRow } from '@careline/api'
import type { Database } from '../driver/database.ts'
import { copyLine } from '../snapshot/copy-text.ts'
import { ImportFailure } from './import-failure.ts'
import { type CsvRecord, readCsv } from './read-csv.ts'
import { KEY, makeRowReader } from './row-reader.ts'
import type { ImportTarget } from './target.ts'

const CHUNK = 5_000
/** More bad rows than anybody mends by hand: it is the wrong file. */
const MOST_REJECTED = 20_000

export type Counters = Pick<ImportRow, 'bytesRead' | 'rowsRead' | 'rowsAccepted' | 'rowsRejected'>

export interface LoadHooks {
  signal: AbortSignal
  onHeader: (header: string[]) => Promise<void>
  /** After each chunk has been stored. */
  onChunk: (counters: Counters) => Promise<void>
}

interface Rejection {
  row: number
  problems: ImportProblem[]
  cells: string[]
}

interface Accepted {
  record: CsvRecord
  msisdn: string
  line: string
}

const knownAlready = ({ record: { row, cells }, msisdn }: Accepted): Rejection => ({
  row,
  problems: [{ code: 'known-phone', row, column: KEY, value: msisdn }],
  cells,
})

/**
 * Reads the file into its target, chunk by chunk, and keeps the bad rows. Without good rows only where a list may be empty.
 *
 * @throws ImportFailure, SourceBroken, whatever the database throws, or the signal's reason
 */
export async function loadFile(
  database: Database,
  row: ImportRow,
  file: AsyncIterable<Uint8Array>,
  target: ImportTarget,
  hooks: LoadHooks,
): Promise<Counters> {
  const counters: Counters = { bytesRead: 0, rowsRead: 0, rowsAccepted: 0, rowsRejected: 0 }
  let read: ReturnType<typeof makeRowReader> | undefined
  let accepted: Accepted[] = []
  let rejected: Rejection[] = []

  async function store(): Promise<void> {
    hooks.signal.throwIfAborted()
    const known = await target.known?.(accepted.map(({ msisdn }) => msisdn))
    const taken = known ? accepted.filter(({ msisdn }) => !known.has(msisdn)) : accepted
    const again = known ? accepted.filter(({ msisdn }) => known.has(msisdn)) : []
    counters.rowsAccepted -= again.length
    counters.rowsRejected += again.length
    if (taken.length > 0) await database.copyIn(target.copy.into, taken.map(({ line }) => line).join(''))
    await keepRejections(database, row.id, [...rejected, ...again.map(knownAlready)])
    accepted = []
    rejected = []
    await hooks.onChunk({ ...counters })
  }

  const records = readCsv(file, hooks.signal, (count) => {
    counters.bytesRead += count
  })
  for await (const record of records) {
    if (!read) {
      await hooks.onHeader(record.cells)
      read = makeRowReader(target.facts, record.cells)
      await target.prepare()
      continue
    }
    counters.rowsRead += 1
    const result = read(record)
    if ('problems' in result) {
      counters.rowsRejected += 1
      rejected.push({ row: record.row, problems: result.problems, cells: record.cells })
      if (counters.rowsRejected > MOST_REJECTED) {
        rejected.pop()
        await store()
        throw new ImportFailure({ code: 'too-many-bad-rows', row: record.row, expected: String(MOST_REJECTED) })
      }
    } else {
      counters.rowsAccepted += 1
      const { msisdn, values } = result
      accepted.push({ record, msisdn, line: target.copy.prefix + copyLine(values) })
    }
    if (counters.rowsRead % CHUNK === 0) await store()
  }
  if (!read || (counters.rowsRead === 0 && row.kind === 'customers')) throw new ImportFailure({ code: 'empty-file' })
  await store()
  const refused = row.policy === 'all-or-nothing' ? counters.rowsRejected > 0 : counters.rowsAccepted === 0
  if (refused && counters.rowsRejected > 0)
    throw new ImportFailure({ code: 'rows-rejected', value: String(counters.rowsRejected) })
  return counters
}

async function keepRejections(database: Database, importId: string, rejected: Rejection[]): Promise<void> {
  if (rejected.length === 0) return
  const lines = rejected.map(({ row, problems, cells }) =>
    copyLine([importId, row, JSON.stringify(problems), JSON.stringify(cells).replaceAll('\\u0000', '\\ufffd')]),
  )
  await database.copyIn('import_rejections (import_id, row, problems, cells)', lines.join(''))
}
