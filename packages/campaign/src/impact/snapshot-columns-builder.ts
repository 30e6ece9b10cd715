import { type Column, columnBytes, ColumnsBuilder, type Fact, type Facts, type FactValue } from '@careline/rules'
import { SnapshotColumns } from './snapshot-columns.ts'

/** A snapshot's customers by columns, and the key of each row. */
export interface LoadedSnapshot {
  columns: SnapshotColumns
  keyAt: (row: number) => string
  /** About how much memory it takes, without the row sets that will be kept beside it. */
  bytes: number
}

/** About how much memory a snapshot will take; what texts say is not known before they are read. */
export function estimatedBytes(facts: readonly Fact[], rows: number): number {
  // A number's sketch, and its rows and values side by side, take 13 bytes beside the value itself.
  const [whole, any] = [4 + 13, 8 + 13]
  const sizes = {
    boolean: 2,
    enum: 3,
    integer: whole,
    date: whole,
    text: 4,
    phone: 4,
    number: any,
    timestamp: any,
    'text-list': 8,
  }
  return rows * facts.reduce((sum, { type }) => sum + sizes[type], 16)
}

/** Takes a snapshot's rows as the database gives them, page after page, and never has it in memory as objects. */
export class SnapshotColumnsBuilder {
  readonly #facts: readonly Fact[]
  readonly #builder: ColumnsBuilder
  /** A list for each page. */
  readonly #keys: Keys[] = []

  /** @param facts those that pages have values for, in their order */
  constructor(facts: readonly Fact[]) {
    // Whether a value may be missing is the importer's business, and was settled when the snapshot was taken.
    this.#facts = facts.map((fact) => ({ ...fact, nullable: true }))
    this.#builder = new ColumnsBuilder({ facts: [...this.#facts], ruleSets: [] })
  }

  /** @param page JSON: an array of rows, each the key and then the value of each fact, cut in pieces of any length */
  add(page: string): void {
    const keys: string[] = []
    for (const pieces of JSON.parse(page) as FactValue[][][]) {
      const [key, ...values] = pieces.flat()
      const row: Facts = {}
      this.#facts.forEach(({ id }, at) => (row[id] = values[at] ?? null))
      this.#builder.add(row)
      keys.push(String(key))
    }
    this.#keys.push(packed(keys))
  }

  /** @param options `cacheBytes`: how much memory kept row sets may take */
  build(options: { cacheBytes?: number } = {}): LoadedSnapshot {
    const built = this.#builder.build()
    const columns = Object.fromEntries(this.#facts.map(({ id }): [string, Column] => [id, built.column(id)]))
    const keys = joined(this.#keys)
    return {
      columns: new SnapshotColumns(this.#facts, built.rows, columns, options),
      keyAt: (row) => String(keys[row] ?? ''),
      bytes:
        keys.length * (Array.isArray(keys) ? 40 : 8) +
        Object.values(columns).reduce((sum, column) => sum + columnBytes(column), 0),
    }
  }
}

type Keys = Float64Array | string[]

/** Phone numbers as numbers take a quarter of the memory that texts do; keys of another shape stay texts. */
function packed(keys: string[]): Keys {
  return keys.every((key) => /^[1-9]\d{0,14}$/.test(key)) ? Float64Array.from(keys, Number) : keys
}

function joined(pages: Keys[]): Keys {
  if (pages.some(Array.isArray)) return pages.flatMap((page) => Array.from<string | number>(page).map(String))
  const all = new Float64Array(pages.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const page of pages as Float64Array[]) {
    all.set(page, at)
    at += page.length
  }
  return all
}
