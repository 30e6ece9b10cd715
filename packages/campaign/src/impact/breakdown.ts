import type { Column, Columns, RowSet } from '@careline/rules'
import { touchedRows } from './compare-campaigns.ts'
import type { JudgedPart } from './judged-part.ts'

/** By which fact customers are told apart. */
export interface BreakdownAsked {
  fact: string
  /** Where a band of a number begins, ascending; below the first is a band too. Left out for facts whose values are names. */
  bands?: number[] | undefined
}

/** Customers of one value or band, by what an edit does to them. */
export interface BreakdownGroup {
  /** The value; of a band where it begins, null for what lies below the first; null also where it is not known. */
  value: string | number | boolean | null
  known: boolean
  entering: number
  leaving: number
  staying: number
}

const kinds = ['entering', 'leaving', 'staying'] as const

/**
 * How an edit touches the customers of each value of a fact, or of each band of a number; groups that it does not reach and that nobody
 * eligible is in are left out. Null where the fact cannot be told apart so: a list, or a number without bands.
 */
export function breakDown(
  before: JudgedPart,
  after: JudgedPart,
  { fact, bands }: BreakdownAsked,
  columns: Columns,
): BreakdownGroup[] | null {
  const groups = groupsOf(columns.column(fact), bands)
  if (!groups) return null
  const touched = touchedRows(before, after, columns)
  const counts = Object.fromEntries(kinds.map((kind) => [kind, countGroups(touched[kind], groups)]))
  return groups.values
    .map(({ value, known }, at) => ({
      value,
      known,
      entering: counts['entering']?.[at] ?? 0,
      leaving: counts['leaving']?.[at] ?? 0,
      staying: counts['staying']?.[at] ?? 0,
    }))
    .filter((group) => kinds.some((kind) => group[kind] > 0))
}

interface Groups {
  values: { value: BreakdownGroup['value']; known: boolean }[]
  /** The place of a row's group among them. */
  at: (row: number) => number
}

function groupsOf(column: Column, bands: number[] | undefined): Groups | null {
  if (column.kind === 'list') return null
  if (column.kind === 'code') {
    const { codes, entries } = column
    return { values: entries.map((value) => ({ value, known: value !== null })), at: (row) => codes[row] ?? 0 }
  }
  if (!bands || column.family !== 'number') return null
  const { values, known } = column
  const begins = [null, ...bands]
  return {
    values: [...begins.map((value) => ({ value, known: true })), { value: null, known: false }],
    at: (row) => {
      if (known && (((known[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 0) return begins.length
      const value = values[row] ?? 0
      let band = 0
      while (band < bands.length && value >= (bands[band] ?? 0)) band++
      return band
    },
  }
}

function countGroups({ bits }: RowSet, { values, at }: Groups): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (let index = 0; index < bits.length; index++) {
    for (let word = bits[index] ?? 0; word !== 0; word &= word - 1) {
      const group = at(index * 32 + 31 - Math.clz32(word & -word))
      counts[group] = (counts[group] ?? 0) + 1
    }
  }
  return counts
}
