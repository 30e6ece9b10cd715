import { expect, it } from 'vitest'
import { nextSort, sortRows } from './sort-rows.ts'

const columns = [{ id: 'name', sortBy: (row: { name: string | null }) => row.name }]
const rows = [{ name: 'Đà Nẵng' }, { name: null }, { name: 'Cần Thơ' }, { name: 'Ân Thi' }, { name: 'Dĩ An' }]
const names = (direction: 'ascending' | 'descending') =>
  sortRows(rows, columns, { column: 'name', direction }).map((row) => row.name)

it('sorts words the Vietnamese way, đ after d, and leaves gaps at the end', () => {
  expect(names('ascending')).toEqual(['Ân Thi', 'Cần Thơ', 'Dĩ An', 'Đà Nẵng', null])
  expect(names('descending')).toEqual(['Đà Nẵng', 'Dĩ An', 'Cần Thơ', 'Ân Thi', null])
})

it('leaves the rows as they came without a sort', () => {
  expect(sortRows(rows, columns, null)).toBe(rows)
})

it('goes up, down, and back', () => {
  const up = nextSort(null, 'name')
  expect(up).toEqual({ column: 'name', direction: 'ascending' })
  expect(nextSort(up, 'name')).toEqual({ column: 'name', direction: 'descending' })
  expect(nextSort(nextSort(up, 'name'), 'name')).toBeNull()
})
