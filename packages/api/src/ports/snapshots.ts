import type { Fact, Facts } from '@careline/rules'

export type ImportKind = 'customers' | 'list'
export type ImportState = 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'

export interface ImportRow {
  id: string
  campaignId: string
  kind: ImportKind
  /** The exclusion list, for `list`. */
  listId: string | null
  fileName: string
  /** `all-or-nothing`: one bad row and nothing is taken; `good-rows`: the good ones are, the bad ones are kept to mend. */
  policy: 'all-or-nothing' | 'good-rows'
  state: ImportState
  bytesTotal: number | null
  bytesRead: number
  rowsRead: number
  rowsAccepted: number
  rowsRejected: number
  /** Why it failed, as a code and its details; the page says it in words. */
  problem: ImportProblem | null
  snapshotId: string | null
  /** The import whose rejected rows this file has, mended: the new snapshot has the customers of that one too. */
  mends: string | null
  /** How many customers were taken over from the import that this one mends. */
  rowsKept: number
  startedAt: Date
  finishedAt: Date | null
  startedBy: { id: string; name: string }
}

/** What can be wrong with a file as a whole, or with one row of it. `row` counts as a spreadsheet shows it: the header is row 1. */
export interface ImportProblem {
  code:
    | 'empty-file'
    | 'not-utf8'
    | 'not-csv'
    | 'missing-column'
    | 'unknown-column'
    | 'repeated-column'
    | 'too-many-bad-rows'
    | 'rows-rejected'
    | 'required'
    | 'not-a-number'
    | 'not-an-integer'
    | 'out-of-range'
    | 'not-a-boolean'
    | 'not-a-date'
    | 'not-a-phone'
    | 'not-allowed'
    | 'formula'
    | 'wrong-field-count'
    | 'repeated-phone'
    | 'known-phone'
    | 'facts-changed'
    | 'interrupted'
    | 'upload-too-large'
    | 'upload-refused'
    | 'upload-lost'
    | 'storage'
  row?: number
  column?: string
  /** What stood there, cut to 80 characters. */
  value?: string
  /** Values that are allowed, columns that are missing, the row that a repeat repeats … */
  expected?: string
}

export interface SnapshotRow {
  id: string
  campaignId: string
  importId: string
  fileName: string
  /** Snapshot facts, frozen with it (D45). */
  facts: Fact[]
  rows: number
  /** How many phone numbers each exclusion list had when the snapshot was taken. */
  lists: { id: string; entries: number }[]
  takenAt: Date
}

/** A customer as lists show one; facts that the campaign does not have are null. */
export interface SnapshotPerson {
  msisdn: string
  fullName: string | null
  arpuVnd: number | null
  province: string | null
  churnRisk: string | null
}

export interface ImportRepository {
  list(campaignId: string, limit: number): Promise<ImportRow[]>
  get(importId: string): Promise<ImportRow | null>
  begin(row: {
    id: string
    campaignId: string
    kind: ImportKind
    listId: string | null
    fileName: string
    policy: ImportRow['policy']
    bytesTotal: number | null
    /** An import of customers that is done, whose rejected rows this file has. */
    mends?: string | undefined
    at: Date
    byUserId: string
  }): Promise<void>
  /**
   * Reads a CSV stream into a new snapshot (or a new version of the list): typed, by COPY, in chunks; calls `onProgress` after
   * each. Nothing of it is visible before it is whole. Ends in `done`, `failed`, `cancelled` (when `signal` aborts) or
   * `interrupted` (when `file` breaks off). Of an import that mends another, the snapshot has the customers of that one and the file's;
   * a number that is there already is rejected, and a catalogue that has changed since fails it. `snapshotId` becomes the snapshot's id, or the list version's.
   *
   * @throws when the database fails (the import is then `failed` with `storage`), or when it does not wait for a file
   */
  load(input: {
    importId: string
    file: AsyncIterable<Uint8Array>
    facts: Fact[]
    lists: { id: string; fact: string }[]
    snapshotId: string
    now: () => Date
    signal: AbortSignal
    onProgress: (row: ImportRow) => void
  }): Promise<ImportRow>
  /**
   * Ends an import whose file never came, as `failed` with the problem, or as `cancelled` where there is none. Null where its file
   * is being read, or it has ended.
   */
  endUnsent(importId: string, problem: ImportProblem | null, now: Date): Promise<ImportRow | null>
  /** Rejected rows in file order, for the page and for the file to mend. */
  rejections(
    importId: string,
    page: { after: number; limit: number },
  ): Promise<{ row: number; problems: ImportProblem[]; cells: string[] }[]>
  header(importId: string): Promise<string[]>
  /** Marks imports whose process is gone as interrupted and drops what they left. */
  sweep(now: Date): Promise<number>
}

export interface SnapshotRepository {
  list(campaignId: string): Promise<SnapshotRow[]>
  get(snapshotId: string): Promise<SnapshotRow | null>
  /** A customer's facts, or null. */
  customer(snapshotId: string, msisdn: string): Promise<Facts | null>
  /**
   * The first `limit` customers after the one whose key is `after`, with the values of these facts of the snapshot, by key. `json`: an
   * array of rows, each the key and then the values, in arrays of any length. Null where there are no more.
   */
  factsPage(input: {
    snapshotId: string
    facts: Fact[]
    after: string | null
    limit: number
  }): Promise<{ rows: number; last: string; json: string } | null>
  /** What lists show of these customers, in the order of the numbers; those that the snapshot does not have are left out. */
  people(snapshotId: string, msisdns: string[]): Promise<SnapshotPerson[]>
  /** The size of each exclusion list now. */
  lists(campaignId: string): Promise<{ id: string; entries: number; importedAt: Date }[]>
}
