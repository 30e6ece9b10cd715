import { familyOf, type TypeFamily } from '../../document/fact-scope.ts'
import type { FactType, FactValue } from '../../document/fact.ts'
import type { Bits } from './row-set.ts'
import type { Sketch } from './sketch.ts'

type Numbers = Float64Array | Int32Array | Int16Array | Uint8Array
type Codes = Uint8Array | Uint16Array | Uint32Array

/**
 * Numbers; dates as days, timestamps as milliseconds since 1970 UTC. `known` has a bit for each row that has a value;
 * null where all have. What `values` holds for the others does not matter.
 */
export interface NumberColumn {
  kind: 'number'
  family: 'number' | 'date' | 'timestamp'
  values: Numbers
  known: Bits | null
  /** Lets a scan read a byte a row; without it every value is asked. */
  sketch?: Sketch
}

/** Values by their place in a dictionary, of which the first entry is null: a missing value has code 0. */
export interface CodeColumn {
  kind: 'code'
  family: 'text' | 'boolean'
  codes: Codes
  entries: readonly (string | boolean | null)[]
  /** The rows of each entry, where there are few entries: then nothing need be scanned. */
  rowsOf?: readonly Bits[]
}

/** Lists of texts: those of row `r` are `codes[offsets[r]]` to before `codes[offsets[r + 1]]`. */
export interface ListColumn {
  kind: 'list'
  family: 'text-list'
  offsets: Uint32Array
  codes: Codes
  entries: readonly string[]
  known: Bits | null
}

/** One fact of a population, a value a row. */
export type Column = NumberColumn | CodeColumn | ListColumn

const day = 86_400_000

/** A value as a column of numbers holds it; null where it is no value of that family. */
export function asNumber(family: TypeFamily, value: unknown): number | null {
  if (family === 'number') return typeof value === 'number' ? value : null
  if (typeof value !== 'string') return null
  if (family === 'date') return Date.parse(`${value}T00:00:00.000Z`) / day
  return family === 'timestamp' ? Date.parse(value) : null
}

function fromNumber(family: NumberColumn['family'], value: number): FactValue {
  if (family === 'number') return value
  if (family === 'date') return new Date(value * day).toISOString().slice(0, 10)
  return new Date(value).toISOString()
}

function isSet(bits: Bits | null, row: number): boolean {
  return bits === null || (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1
}

/** The fact's value for one row, as the rows that the column was made from had it. */
export function valueAt(column: Column, row: number): FactValue {
  if (column.kind === 'code') return column.entries[column.codes[row] ?? 0] ?? null
  if (!isSet(column.known, row)) return null
  if (column.kind === 'number') return fromNumber(column.family, column.values[row] ?? 0)
  const { offsets, codes, entries } = column
  return [...codes.subarray(offsets[row], offsets[row + 1])].map((code) => entries[code] ?? '')
}

export function columnRows(column: Column): number {
  if (column.kind === 'number') return column.values.length
  return column.kind === 'code' ? column.codes.length : column.offsets.length - 1
}

/** Whether a column can be what a fact of that type is read from. */
export function serves(column: Column, type: FactType): boolean {
  return column.family === familyOf(type)
}

/**
 * About how much memory a column takes, with what it keeps so that scans read less.
 * @returns bytes
 */
export function columnBytes(column: Column): number {
  if (column.kind === 'number') {
    const { groups, packed } = column.sketch ?? {}
    const kept = [column.values, column.known, packed, groups?.rows, groups?.values]
    return kept.reduce((sum, each) => sum + (each?.byteLength ?? 0), 0)
  }
  const entries = column.entries.reduce((sum: number, entry) => sum + 40 + 2 * String(entry).length, 0)
  const codes = entries + column.codes.byteLength
  if (column.kind === 'list') return codes + column.offsets.byteLength + (column.known?.byteLength ?? 0)
  return (column.rowsOf ?? []).reduce((sum, { byteLength }) => sum + byteLength, codes)
}
