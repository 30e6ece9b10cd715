import { expect, it } from 'vitest'
import { keepRows } from './kept-rows.ts'

const keys = (rows: ReturnType<typeof keepRows>) => rows.map(({ name, key }) => `${name} ${key}`)

it('keeps a row while its rule is renamed, moved or joined by others, and gives no key twice', () => {
  const rows = keepRows([], ['a', 'b', 'c'])
  expect(keepRows(rows, ['a', 'b', 'c'])).toBe(rows)
  const renamed = keepRows(rows, ['a', 'new', 'c'])
  expect(renamed[1]).toEqual({ name: 'new', key: 'b', was: 'b' })
  expect(keys(keepRows(renamed, ['c', 'a', 'new']))).toEqual(['c c', 'a a', 'new b'])
  expect(keys(keepRows(renamed, ['a', 'b', 'new', 'c']))).toEqual(['a a', 'b b+', 'new b', 'c c'])
  expect(keys(keepRows(renamed, ['a', 'c']))).toEqual(['a a', 'c c'])
  expect(keys(keepRows(renamed, ['a', 'b', 'c']))).toEqual(['a a', 'b b', 'c c'])
})
