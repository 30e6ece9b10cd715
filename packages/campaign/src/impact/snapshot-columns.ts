import { type Column, Columns, type Fact, type FactType } from '@careline/rules'
import type { JudgedPart } from './judged-part.ts'

/** What a fact's values are kept as; a fact whose kind changed since the snapshot was taken is another fact. */
function kindOf(type: FactType): FactType {
  return type === 'enum' || type === 'phone' ? 'text' : type
}

const mostViews = 4

/**
 * The customers of one snapshot by columns. Rules see facts as their campaign declares them: one that the snapshot does
 * not have, or has as another kind of value, is missing for everyone, as it is in the database.
 */
export class SnapshotColumns {
  readonly rows: number
  readonly #kinds: ReadonlyMap<string, FactType>
  readonly #columns: Record<string, Column>
  readonly #views = new Map<string, Columns>()
  readonly #options: { cacheBytes?: number }

  /** @param facts those of `columns`, as they were frozen with the snapshot */
  constructor(
    facts: readonly Fact[],
    rows: number,
    columns: Record<string, Column>,
    options: { cacheBytes?: number } = {},
  ) {
    this.rows = rows
    this.#kinds = new Map(facts.map(({ id, type }) => [id, kindOf(type)]))
    this.#columns = columns
    this.#options = options
  }

  /** One population for all of these campaigns; null where two of them take one fact for different kinds of values. */
  viewFor(campaigns: readonly Pick<JudgedPart, 'facts'>[]): Columns | null {
    const wanted = new Map<string, FactType>()
    for (const { id, type } of campaigns.flatMap(({ facts }) => facts)) {
      const known = wanted.get(id)
      if (known !== undefined && known !== kindOf(type)) return null
      wanted.set(id, kindOf(type))
    }
    const missing = [...wanted].filter(([id, kind]) => this.#kinds.get(id) !== kind)
    const key = JSON.stringify(missing.toSorted(([left], [right]) => (left < right ? -1 : 1)))
    const kept = this.#views.get(key)
    if (kept) return kept
    const nothing = missing.map(([id, kind]): [string, Column] => [id, missingColumn(kind, this.rows)])
    const made = new Columns(this.rows, { ...this.#columns, ...Object.fromEntries(nothing) }, this.#options)
    this.#views.set(key, made)
    const [oldest] = this.#views.keys()
    if (this.#views.size > mostViews && oldest !== undefined) this.#views.delete(oldest)
    return made
  }
}

function missingColumn(kind: FactType, rows: number): Column {
  const known = new Uint32Array((rows + 31) >>> 5)
  switch (kind) {
    case 'boolean':
      return { kind: 'code', family: kind, codes: new Uint8Array(rows), entries: [null] }
    case 'date':
    case 'timestamp':
      return { kind: 'number', family: kind, values: new Uint8Array(rows), known }
    case 'integer':
    case 'number':
      return { kind: 'number', family: 'number', values: new Uint8Array(rows), known }
    case 'text-list':
      return {
        kind: 'list',
        family: kind,
        offsets: new Uint32Array(rows + 1),
        codes: new Uint8Array(0),
        entries: [],
        known,
      }
    case 'text':
    case 'enum':
    case 'phone':
      return { kind: 'code', family: 'text', codes: new Uint8Array(rows), entries: [null] }
  }
}
