import type { FactValue } from '../../document/fact.ts'
import { codesOf } from './code-column-builder.ts'
import type { ListColumn } from './column.ts'
import type { ColumnBuilder } from './column-builder.ts'
import { GrowingKnown, GrowingNumbers } from './growing.ts'

export class ListColumnBuilder implements ColumnBuilder {
  readonly #offsets = new GrowingNumbers((length) => new Uint32Array(length))
  readonly #codes = new GrowingNumbers((length) => new Uint32Array(length))
  readonly #known = new GrowingKnown()
  readonly #places = new Map<string, number>()

  constructor() {
    this.#offsets.push(0)
  }

  add(value: FactValue): void {
    for (const entry of Array.isArray(value) ? value : []) {
      const place = this.#places.get(entry) ?? this.#places.size
      this.#places.set(entry, place)
      this.#codes.push(place)
    }
    this.#offsets.push(this.#codes.length)
    this.#known.push(value !== null)
  }

  build(): ListColumn {
    const entries = [...this.#places.keys()]
    const codes = codesOf(this.#codes.values(), entries.length)
    const offsets = this.#offsets.values()
    return { kind: 'list', family: 'text-list', offsets, codes, entries, known: this.#known.bits() }
  }
}
