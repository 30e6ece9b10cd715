import type { AuditFilter, AuditRow, AuditTrail } from '@careline/api'
import { stringify } from 'csv-stringify/sync'
import { safeCell } from './rejected-csv.ts'

const PAGE = 1000
const COLUMNS = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'role',
  'ip',
  'agent',
  'kind',
  'action',
  'phase',
  'subject',
  'subjectId',
  'details',
  'hash',
]

const cellsOf = ({ seq, at, actor, actorName, from, kind, action, phase, subject, details, hash }: AuditRow) => [
  String(seq),
  at.toISOString(),
  actor?.id ?? '',
  actorName ?? '',
  actor?.role ?? '',
  from.ip ?? '',
  from.agent ?? '',
  kind,
  action,
  phase,
  subject?.kind ?? '',
  subject?.id ?? '',
  JSON.stringify(details),
  hash,
]

/** The entries that a filter lets through as a file, newest first: a CSV that a spreadsheet runs nothing of, or one JSON a line. */
export async function* auditFile(
  audit: Pick<AuditTrail, 'list'>,
  filter: AuditFilter,
  format: 'csv' | 'ndjson',
): AsyncGenerator<string> {
  if (format === 'csv') yield `\uFEFF${stringify([COLUMNS])}`
  for (let before: number | null = null; ;) {
    const rows: AuditRow[] = await audit.list(filter, { before, limit: PAGE })
    if (rows.length > 0)
      yield format === 'csv'
        ? stringify(rows.map((row) => cellsOf(row).map(safeCell)))
        : rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    if (rows.length < PAGE) return
    before = rows.at(-1)?.seq ?? null
  }
}
