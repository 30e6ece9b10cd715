import type { FactValue } from '../../document/fact.ts'
import type { CodeColumn } from './column.ts'
import type { ColumnBuilder } from './column-builder.ts'
import { GrowingNumbers } from './growing.ts'
import { type Bits, wordsFor } from './row-set.ts'

/** The narrowest array for the places of that many entries. */
export function codesOf(codes: Uint32Array, entries: number): Uint8Array | Uint16Array | Uint32Array {
  if (entries <= 256) return Uint8Array.from(codes)
  return entries <= 65_536 ? Uint16Array.from(codes) : codes
}

/** So many row sets take two bytes a row. */
const mostRowSets = 16

function rowsOfEntries(codes: Uint32Array, entries: number): Bits[] {
  const sets = Array.from({ length: entries }, () => new Uint32Array(wordsFor(codes.length)))
  codes.forEach((code, row) => {
    const bits = sets[code] as Bits
    bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
  })
  return sets
}

export class CodeColumnBuilder implements ColumnBuilder {
  readonly #family: CodeColumn['family']
  readonly #codes = new GrowingNumbers((length) => new Uint32Array(length))
  readonly #places = new Map<string | boolean | null, number>([[null, 0]])

  constructor(family: CodeColumn['family']) {
    this.#family = family
  }

  add(value: FactValue): void {
    const entry = value as string | boolean | null
    let place = this.#places.get(entry)
    if (place === undefined) {
      place = this.#places.size
      this.#places.set(entry, place)
    }
    this.#codes.push(place)
  }

  /** The dictionary is sorted, so that the same customers give the same column in whatever order they came. */
  build(): CodeColumn {
    const entries = [null, ...[...this.#places.keys()].filter((entry) => entry !== null).toSorted(byLetters)]
    const sorted = new Uint32Array(entries.length)
    entries.forEach((entry, code) => (sorted[this.#places.get(entry) ?? 0] = code))
    const codes = this.#codes.values().map((place) => sorted[place] ?? 0)
    const column: CodeColumn = { kind: 'code', family: this.#family, codes: codesOf(codes, entries.length), entries }
    return entries.length <= mostRowSets ? { ...column, rowsOf: rowsOfEntries(codes, entries.length) } : column
  }
}

function byLetters(left: string | boolean, right: string | boolean): number {
  return left < right ? -1 : left > right ? 1 : 0
}
