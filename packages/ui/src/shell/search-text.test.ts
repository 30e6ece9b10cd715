import { expect, it } from 'vitest'
import { matchesQuery } from './search-text.ts'

it('finds Vietnamese words typed without accents, in any order', () => {
  expect(matchesQuery('dieu kien', 'Điều kiện chăm sóc')).toBe(true)
  expect(matchesQuery('soc cham', 'Điều kiện chăm sóc')).toBe(true)
  expect(matchesQuery('ĐIỀU', 'dieu kien')).toBe(true)
  expect(matchesQuery('quà', 'Điều kiện chăm sóc')).toBe(false)
})
