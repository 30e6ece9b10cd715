import { expect, it } from 'vitest'
import { RowSetStore } from './row-set-store.ts'
import { askRows } from './scans.ts'

const rows = 100
const store = new RowSetStore(rows)
const setOf = (name: string, holds: (row: number) => boolean) => store.keep(name, () => askRows(rows, holds))
const thirds = setOf('thirds', (row) => row % 3 === 0)
const late = setOf('late', (row) => row >= 50)

it('counts, and knows no row past the last', () => {
  expect([thirds.count, late.count, store.all().count, store.none().count]).toEqual([34, 50, 100, 0])
  expect(store.not(thirds).count).toBe(66)
  expect(store.not(store.not(thirds)).count).toBe(34)
})

it('joins sets, and gives the same set for the same members in any order', () => {
  const both = store.and([thirds, late])
  expect(both.count).toBe(17)
  expect(store.and([late, thirds, late])).toBe(both)
  expect(store.or([thirds, late]).count).toBe(67)
  expect(store.without(thirds, late).count).toBe(17)
  expect([store.and([]).count, store.or([]).count]).toEqual([100, 0])
})

it('gives rows by page', () => {
  const every = Array.from({ length: rows }, (_, row) => row).filter((row) => row % 3 === 0)
  expect(thirds.page(0, 100)).toEqual(every)
  expect(thirds.page(11, 5)).toEqual(every.slice(11, 16))
  expect(thirds.page(33, 5)).toEqual([99])
  expect(thirds.page(34, 5)).toEqual([])
  expect([thirds.has(99), thirds.has(98)]).toEqual([true, false])
})

it('forgets what was not asked for longest when room is short', () => {
  const small = new RowSetStore(rows, 0)
  const first = small.keep('first', () => askRows(rows, () => true))
  for (let index = 0; index < 63; index++) small.keep(`other ${index}`, () => askRows(rows, () => false))
  expect(small.keep('first', () => askRows(rows, () => false))).toBe(first)
  for (let index = 0; index < 64; index++) small.keep(`more ${index}`, () => askRows(rows, () => false))
  expect(small.keep('first', () => askRows(rows, () => true))).not.toBe(first)
})
