import { runCode } from '../run-code.ts'
import { type Bits, wordsFor } from './row-set.ts'

/** What is asked of each row: `x` is its value, `c` the constant, `t` a table by code, `y` another column's value. */
const questions = {
  atLeast: 'x >= c',
  atMost: 'x <= c',
  same: 'x === c',
  listed: 'c.has(x)',
  tabled: 'c[x]',
  atLeastOther: 'x >= c[row]',
  atMostOther: 'x <= c[row]',
  sameOther: 'x === c[row]',
} as const
export type Question = keyof typeof questions

type Scan = (values: ArrayLike<number>, against: unknown, words: number) => Bits

const scans = new Map<string, Scan>()

/**
 * Scans are written as code, so that each question of each kind of array is a function of its own: one loop that met
 * all kinds would dispatch at each row. Thirty-two rows are one expression without a branch. The texts are all ours.
 */
function scanFor(question: Question, kind: string): Scan {
  const name = `${question} ${kind}`
  const known = scans.get(name)
  if (known) return known
  const bit = (place: number) => {
    const row = `at + ${place}`
    const asked = questions[question].replace('[row]', `[${row}]`).replaceAll('x', `values[${row}]`)
    return `(Number(${asked}) << ${place})`
  }
  const word = Array.from({ length: 32 }, (_, place) => bit(place)).join(' | ')
  const scan = runCode(`/* ${name} */ (values, c, words) => {
    const bits = new Uint32Array(words)
    const whole = values.length >>> 5
    for (let w = 0, at = 0; w < whole; w++, at += 32) bits[w] = ${word}
    for (let at = whole * 32; at < values.length; at++) bits[whole] |= Number(${bit(0)} !== 0) << (at & 31)
    return bits
  }`) as Scan
  scans.set(name, scan)
  return scan
}

/** The rows of which the question holds. */
export function scanRows(question: Question, values: ArrayLike<number>, against: unknown): Bits {
  const kinds = [values, against].map((each) => (ArrayBuffer.isView(each) ? each.constructor.name : ''))
  return scanFor(question, kinds.join(' '))(values, against, wordsFor(values.length))
}

/** The rows of which `holds` is true, asked one by one: for what has no scan. */
export function askRows(rows: number, holds: (row: number) => boolean): Bits {
  const bits = new Uint32Array(wordsFor(rows))
  for (let row = 0; row < rows; row++) {
    if (holds(row)) bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
  }
  return bits
}
