import { highestCode, packCodes, type PackedCodes, rowsFromCode, rowsOfCode } from './packed-codes.ts'
import { type Bits, cutBits } from './row-set.ts'

/** How many values are looked at to choose the bounds. */
const sampled = 4096

/**
 * A column of numbers told roughly: a row's code is how many of the ascending `bounds` its value reaches. A scan reads
 * the codes, a byte a row, and asks the values themselves only where the code is the constant's own. `exact`: all
 * values of one code are its bound, so that none need be asked.
 */
export interface Sketch {
  bounds: Float64Array
  packed: PackedCodes
  exact: boolean
}

/** How many bounds the value reaches. */
function codeOf(bounds: Float64Array, value: number): number {
  let [low, high] = [0, bounds.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bounds[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** All values of the column in ascending order; null where they are more than there are codes. */
function fewValues(values: ArrayLike<number>): Float64Array | null {
  const few = new Set<number>()
  for (let row = 0; row < values.length; row++) {
    few.add(values[row] as number)
    if (few.size > highestCode) return null
  }
  return Float64Array.from(few).sort()
}

/** Bounds with about as many rows between them, by a sample of every so many rows. */
function quantiles(values: ArrayLike<number>): Float64Array {
  const step = Math.floor(values.length / sampled) | 1
  const sample = new Float64Array(Math.ceil(values.length / step))
  for (let at = 0; at < sample.length; at++) sample[at] = values[at * step] as number
  sample.sort()
  const places = Array.from({ length: highestCode }, (_, at) => Math.floor((at * sample.length) / highestCode))
  return Float64Array.from(new Set(places.map((place) => (sample[place] as number) + 0)))
}

export function sketchOf(values: ArrayLike<number>): Sketch {
  const few = fewValues(values)
  const bounds = few ?? quantiles(values)
  const codes = new Uint8Array(values.length)
  for (let row = 0; row < values.length; row++) {
    codes[row] = codeOf(bounds, values[row] as number)
  }
  return { bounds, packed: packCodes(codes), exact: few !== null }
}

export type SketchedQuestion = 'atLeast' | 'atMost' | 'same'

/** Which of below, at and above the constant a row's value may be, a bit each. */
const [at, above] = [0b010, 0b100]

/** The rows whose value is at least, at most, or just the constant: what a scan of `values` would find. */
export function sketchedRows(
  question: SketchedQuestion,
  { bounds, packed, exact }: Sketch,
  values: ArrayLike<number>,
  constant: number,
): Bits {
  const rows = values.length
  const code = codeOf(bounds, constant)
  const isBound = bounds[code - 1] === constant
  if (question === 'same') {
    if (exact && !isBound) return rowsOfCode(packed, highestCode + 1, rows)
    const found = rowsOfCode(packed, code, rows)
    return exact ? found : onlyWhere(at, found, values, constant)
  }
  if (question === 'atLeast' && isBound) return rowsFromCode(packed, code, rows)
  const beyond = rowsFromCode(packed, code + 1, rows)
  if (!exact) {
    const wanted = question === 'atLeast' ? at | above : above
    add(onlyWhere(wanted, rowsOfCode(packed, code, rows), values, constant), beyond)
  }
  return question === 'atLeast' ? beyond : complement(beyond, rows)
}

/** Takes out, in place, the rows whose value is not where it is wanted. */
function onlyWhere(wanted: number, bits: Bits, values: ArrayLike<number>, constant: number): Bits {
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) {
      const bit = left & -left
      const value = values[word * 32 + 31 - Math.clz32(bit)] as number
      const place = Number(value >= constant) + Number(value > constant)
      if (((wanted >>> place) & 1) === 0) bits[word] = (bits[word] as number) & ~bit
    }
  }
  return bits
}

function add(more: Bits, bits: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) | (more[word] as number)
}

function complement(bits: Bits, rows: number): Bits {
  for (let word = 0; word < bits.length; word++) bits[word] = ~(bits[word] as number)
  return cutBits(bits, rows)
}
