import type { ImportRow } from '@careline/api'
import type { Fact } from '@careline/rules'
import type { Database } from '../driver/database.ts'
import { importRepository } from '../repositories/imports.ts'
import { newId, START } from './fixtures.ts'

/** A part of the reference campaign's facts, one of each type that matters to a table. */
export const FACTS: Fact[] = [
  { id: 'msisdn', type: 'phone', nullable: false },
  { id: 'fullName', type: 'text', nullable: false, sensitive: true },
  { id: 'lineStatus', type: 'enum', nullable: false, values: ['two-way', 'one-way', 'cut'] },
  { id: 'vlrDaysLast7', type: 'integer', nullable: false, min: 0, max: 7 },
  { id: 'arpuVnd', type: 'integer', nullable: false, min: 0 },
  { id: 'voiceSharePct', type: 'number', nullable: false, min: 0, max: 100 },
  { id: 'packageCode', type: 'text', nullable: true },
  { id: 'churnRisk', type: 'enum', nullable: false, values: ['low', 'medium', 'high'] },
  { id: 'province', type: 'text', nullable: false },
  { id: 'optedOut', type: 'boolean', nullable: false },
  { id: 'lists.khccWave1', type: 'boolean', nullable: false },
  { id: 'lists.longTenure', type: 'boolean', nullable: false },
]
export const LISTS = [
  { id: 'khcc-wave-1', fact: 'lists.khccWave1' },
  { id: 'long-tenure', fact: 'lists.longTenure' },
]
export const HEADER =
  'msisdn,fullName,lineStatus,vlrDaysLast7,arpuVnd,voiceSharePct,packageCode,churnRisk,province,optedOut'

export interface CustomerCells {
  msisdn: string
  fullName: string
  lineStatus: string
  vlrDaysLast7: string | number
  arpuVnd: string | number
  voiceSharePct: string | number
  packageCode: string
  churnRisk: string
  province: string
  optedOut: string
}

/** The number of the customer at that place. */
export const phone = (at: number): string => `84${String(900_000_000 + at)}`

/** A line of the file: an eligible customer, unless told otherwise. */
export function line(at: number, cells: Partial<CustomerCells> = {}): string {
  const all: CustomerCells = {
    msisdn: phone(at),
    fullName: `Khách ${at}`,
    lineStatus: 'two-way',
    vlrDaysLast7: 7,
    arpuVnd: 200_000 + at,
    voiceSharePct: 45.5,
    packageCode: '',
    churnRisk: 'low',
    province: 'can-tho',
    optedOut: 'false',
    ...cells,
  }
  return Object.values(all).join(',')
}

export const csv = (...lines: string[]): string => [HEADER, ...lines, ''].join('\n')

/** A file in pieces that cut lines and letters in two. */
export async function* pieces(content: string | Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export interface ImportOptions {
  policy?: ImportRow['policy']
  listId?: string
  signal?: AbortSignal
  onProgress?: (row: ImportRow) => void
  at?: Date
  mends?: string
  facts?: Fact[]
}

/** Begins an import and reads the file to its end. */
export async function importFile(
  database: Database,
  campaignId: string,
  file: string | AsyncIterable<Uint8Array>,
  { policy = 'good-rows', listId, signal, onProgress, at = START, mends, facts = FACTS }: ImportOptions = {},
): Promise<ImportRow> {
  const imports = importRepository(database)
  const importId = newId()
  await imports.begin({
    id: importId,
    campaignId,
    kind: listId === undefined ? 'customers' : 'list',
    listId: listId ?? null,
    fileName: 'khach-hang.csv',
    policy,
    bytesTotal: null,
    mends,
    at,
    byUserId: 'somebody',
  })
  return imports.load({
    importId,
    file: typeof file === 'string' ? pieces(file) : file,
    facts,
    lists: LISTS,
    snapshotId: newId(),
    now: () => at,
    signal: signal ?? new AbortController().signal,
    onProgress: onProgress ?? (() => undefined),
  })
}
