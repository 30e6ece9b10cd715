import { type Bits, cutBits, wordsFor } from './row-set.ts'

/** The highest code that has room. */
export const highestCode = 127

/** The highest bit of each of four bytes. */
const high = 0x80808080 | 0
/** A code in each of four bytes. */
const everyByte = 0x01010101

/**
 * A code of seven bits for each row, four to a word, so that one subtraction asks four rows. Of each 32 rows word `j`
 * has the rows `j`, `8 + j`, `16 + j` and `24 + j`: its answers, shifted, stand where their rows stand in a row set.
 */
export type PackedCodes = Int32Array<ArrayBuffer>

/** @param codes from 0 to `highestCode`, one a row */
export function packCodes(codes: ArrayLike<number>): PackedCodes {
  const packed = new Int32Array(8 * wordsFor(codes.length))
  for (let row = 0; row < codes.length; row++) {
    const word = (row >>> 5) * 8 + (row & 7)
    packed[word] = (packed[word] as number) | ((codes[row] as number) << (row & 24))
  }
  return packed
}

/** The high bits of the bytes from which nothing is borrowed: those whose code is at most that in `most`. */
function atMost(word: number, most: number): number {
  return ((most | high) - word) & high
}

/** The high bits of the bytes that are the same: a difference in any bit takes the high bit away. */
function same(word: number, code: number): number {
  return (high - (word ^ code)) & high
}

/** The rows whose code is `code` or higher. */
export function rowsFromCode(packed: PackedCodes, code: number, rows: number): Bits {
  const bits = new Uint32Array(packed.length >>> 3)
  if (code === 0) return cutBits(bits.fill(0xffffffff), rows)
  const most = Math.imul(code - 1, everyByte)
  for (let word = 0, at = 0; word < bits.length; word++, at += 8) {
    bits[word] = ~(
      (atMost(packed[at] as number, most) >>> 7) |
      (atMost(packed[at + 1] as number, most) >>> 6) |
      (atMost(packed[at + 2] as number, most) >>> 5) |
      (atMost(packed[at + 3] as number, most) >>> 4) |
      (atMost(packed[at + 4] as number, most) >>> 3) |
      (atMost(packed[at + 5] as number, most) >>> 2) |
      (atMost(packed[at + 6] as number, most) >>> 1) |
      atMost(packed[at + 7] as number, most)
    )
  }
  return cutBits(bits, rows)
}

/** The rows whose code is `code`; none where it is higher than any. */
export function rowsOfCode(packed: PackedCodes, code: number, rows: number): Bits {
  const bits = new Uint32Array(packed.length >>> 3)
  if (code > highestCode) return bits
  const wanted = Math.imul(code, everyByte)
  for (let word = 0, at = 0; word < bits.length; word++, at += 8) {
    bits[word] =
      (same(packed[at] as number, wanted) >>> 7) |
      (same(packed[at + 1] as number, wanted) >>> 6) |
      (same(packed[at + 2] as number, wanted) >>> 5) |
      (same(packed[at + 3] as number, wanted) >>> 4) |
      (same(packed[at + 4] as number, wanted) >>> 3) |
      (same(packed[at + 5] as number, wanted) >>> 2) |
      (same(packed[at + 6] as number, wanted) >>> 1) |
      same(packed[at + 7] as number, wanted)
  }
  return cutBits(bits, rows)
}
