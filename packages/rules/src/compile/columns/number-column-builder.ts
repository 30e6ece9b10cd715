import type { FactValue } from '../../document/fact.ts'
import { asNumber, type NumberColumn } from './column.ts'
import type { ColumnBuilder } from './column-builder.ts'
import { GrowingKnown, GrowingNumbers } from './growing.ts'
import { sketchOf } from './sketch.ts'

const narrow = [
  { make: (values: Float64Array) => Uint8Array.from(values), low: 0, high: 255 },
  { make: (values: Float64Array) => Int16Array.from(values), low: -32_768, high: 32_767 },
  { make: (values: Float64Array) => Int32Array.from(values), low: -2_147_483_648, high: 2_147_483_647 },
]

export class NumberColumnBuilder implements ColumnBuilder {
  readonly #family: NumberColumn['family']
  readonly #values = new GrowingNumbers((length) => new Float64Array(length))
  readonly #known = new GrowingKnown()
  #whole = true
  #low = 0
  #high = 0

  constructor(family: NumberColumn['family']) {
    this.#family = family
  }

  add(value: FactValue): void {
    const number = asNumber(this.#family, value)
    this.#known.push(number !== null)
    const held = number ?? 0
    this.#values.push(held)
    // An array of whole numbers has no -0 to give back.
    if (!Number.isInteger(held) || Object.is(held, -0)) this.#whole = false
    if (held < this.#low) this.#low = held
    if (held > this.#high) this.#high = held
  }

  /** Whole numbers take the narrowest array that holds them all: less memory to walk through. */
  build(): NumberColumn {
    const drawn = this.#values.values()
    const fit = this.#whole ? narrow.find(({ low, high }) => low <= this.#low && this.#high <= high) : undefined
    const values = fit?.make(drawn) ?? drawn
    return { kind: 'number', family: this.#family, values, known: this.#known.bits(), sketch: sketchOf(values) }
  }
}
