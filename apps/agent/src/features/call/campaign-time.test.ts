import { expect, it } from 'vitest'
import { fromWallClock, toWallClock } from './campaign-time.ts'

it('keeps the wall clock in Vietnam both ways, whatever the machine thinks (S4)', () => {
  expect(fromWallClock('2022-10-28T14:30')).toBe('2022-10-28T14:30:00+07:00')
  expect(toWallClock('2022-10-28T14:30:00+07:00')).toBe('2022-10-28T14:30')
  expect(toWallClock('2022-10-28T20:00:00Z')).toBe('2022-10-29T03:00')
})

it('leaves an empty field empty', () => {
  expect(fromWallClock('')).toBe('')
  expect(toWallClock('')).toBe('')
})
