import { type Bits, wordsFor } from './row-set.ts'

/** Numbers that are added one after the other, in a typed array that doubles. */
export class GrowingNumbers<T extends Float64Array | Uint32Array> {
  length = 0
  #values: T
  readonly #make: (length: number) => T

  constructor(make: (length: number) => T) {
    this.#make = make
    this.#values = make(1024)
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#make(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  values(): T {
    return this.#values.subarray(0, this.length) as T
  }
}

/** Which rows have a value. */
export class GrowingKnown {
  readonly #words = new GrowingNumbers((length) => new Uint32Array(length))
  #word = 0
  #rows = 0
  #missing = false

  push(known: boolean): void {
    if (known) this.#word |= 1 << (this.#rows & 31)
    else this.#missing = true
    this.#rows++
    if ((this.#rows & 31) === 0) this.#flush()
  }

  #flush(): void {
    this.#words.push(this.#word)
    this.#word = 0
  }

  /** Null where every row has one. */
  bits(): Bits | null {
    if (!this.#missing) return null
    const bits = new Uint32Array(wordsFor(this.#rows))
    bits.set(this.#words.values())
    if ((this.#rows & 31) !== 0) bits[bits.length - 1] = this.#word
    return bits
  }
}
