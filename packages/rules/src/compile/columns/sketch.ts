import { highestCode, packCodes, type PackedCodes, rowsFromCode, rowsOfCode } from './packed-codes.ts'
import { type Bits, cutBits, wordsFor } from './row-set.ts'

/** How many values are looked at to choose the bounds. */
const sampled = 4096

/**
 * A column of numbers told roughly: a row's code is how many of the ascending `bounds` its value reaches. A scan reads
 * the codes, a byte a row, and asks for values only where the code is the constant's own. `groups` has these by code;
 * it is absent where all values of one code are its bound, so that none need be asked.
 */
export interface Sketch {
  bounds: Float64Array
  packed: PackedCodes
  groups?: Groups
}

/** Rows and their values side by side, code after code: those of code `c` from `starts[c]` to before `starts[c + 1]`. */
interface Groups {
  starts: Uint32Array
  rows: Uint32Array
  values: Float64Array
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

function groupsOf(codes: Uint8Array, values: ArrayLike<number>): Groups {
  const starts = new Uint32Array(highestCode + 2)
  for (const code of codes) starts[code + 1] = (starts[code + 1] as number) + 1
  for (let code = 0; code <= highestCode; code++)
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number)
  const next = starts.slice()
  const groups = { starts, rows: new Uint32Array(codes.length), values: new Float64Array(codes.length) }
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    const place = next[code] as number
    next[code] = place + 1
    groups.rows[place] = row
    groups.values[place] = values[row] as number
  }
  return groups
}

export function sketchOf(values: ArrayLike<number>): Sketch {
  const few = fewValues(values)
  const bounds = few ?? quantiles(values)
  const codes = new Uint8Array(values.length)
  for (let row = 0; row < values.length; row++) codes[row] = codeOf(bounds, values[row] as number)
  const packed = packCodes(codes)
  return few ? { bounds, packed } : { bounds, packed, groups: groupsOf(codes, values) }
}

export type SketchedQuestion = 'atLeast' | 'atMost' | 'same'

/** The rows whose value is at least, at most, or just the constant: what a scan of the values would find. */
export function sketchedRows(question: SketchedQuestion, sketch: Sketch, rows: number, constant: number): Bits {
  const { bounds, packed, groups } = sketch
  const code = codeOf(bounds, constant)
  const isBound = bounds[code - 1] === constant
  if (question === 'same') {
    if (groups) return addGroup(groups, code, new Uint32Array(wordsFor(rows)), (value) => value === constant)
    return rowsOfCode(packed, isBound ? code : highestCode + 1, rows)
  }
  if (question === 'atLeast' && isBound) return rowsFromCode(packed, code, rows)
  const beyond = rowsFromCode(packed, code + 1, rows)
  if (question === 'atLeast') return groups ? addGroup(groups, code, beyond, (value) => value >= constant) : beyond
  if (groups) addGroup(groups, code, beyond, (value) => value > constant)
  return complement(beyond, rows)
}

/** Adds, in place, the rows of one code whose value is wanted. */
function addGroup(
  { starts, rows, values }: Groups,
  code: number,
  bits: Bits,
  wanted: (value: number) => boolean,
): Bits {
  const end = starts[code + 1] as number
  for (let place = starts[code] as number; place < end; place++) {
    if (!wanted(values[place] as number)) continue
    const row = rows[place] as number
    bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
  }
  return bits
}

function complement(bits: Bits, rows: number): Bits {
  for (let word = 0; word < bits.length; word++) bits[word] = ~(bits[word] as number)
  return cutBits(bits, rows)
}
