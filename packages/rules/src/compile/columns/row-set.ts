/** One bit a row: row `r` is bit `r & 31` of word `r >>> 5`. Bits past the last row are 0. */
export type Bits = Uint32Array<ArrayBuffer>

export function wordsFor(rows: number): number {
  return (rows + 31) >>> 5
}

/** Clears, in place, what stands past the last row. */
export function cutBits(bits: Bits, rows: number): Bits {
  if ((rows & 31) !== 0) bits[bits.length - 1] = (bits[bits.length - 1] as number) & ((1 << (rows & 31)) - 1)
  return bits
}

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** A set of a population's rows. It is shared and kept: read its bits, don't write them. */
export class RowSet {
  /** Names this set among those of its population, so that sets made of it have a name too. */
  readonly id: number
  readonly rows: number
  readonly bits: Bits
  #count = -1

  constructor(id: number, rows: number, bits: Bits) {
    this.id = id
    this.rows = rows
    this.bits = bits
  }

  /** How many rows; counted when first asked. */
  get count(): number {
    if (this.#count < 0) {
      const { bits } = this
      let count = 0
      // An iterator over a typed array would take several times as long.
      for (let at = 0; at < bits.length; at++) count += onesIn(bits[at] as number)
      this.#count = count
    }
    return this.#count
  }

  /** @param row its number, from 0 */
  has(row: number): boolean {
    return (((this.bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1
  }

  /** Row numbers in ascending order: `limit` of them after the first `offset`. */
  page(offset: number, limit: number): number[] {
    const found: number[] = []
    let skip = offset
    for (let at = 0; at < this.bits.length && found.length < limit; at++) {
      let word = this.bits[at] ?? 0
      const ones = onesIn(word)
      if (skip >= ones) {
        skip -= ones
        continue
      }
      for (; word !== 0 && found.length < limit; word &= word - 1) {
        if (skip > 0) skip--
        else found.push(at * 32 + 31 - Math.clz32(word & -word))
      }
    }
    return found
  }
}
