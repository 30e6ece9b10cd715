import { expect, it } from 'vitest'
import { anyBetween, wholeBetween } from './points-between.ts'

it.each<[number, number, number, number[]]>([
  [-Infinity, Infinity, 2, [0, 1]],
  [150000, Infinity, 2, [150001, 150002]],
  [-Infinity, 150000, 2, [149998, 149999]],
  [3, 5, 2, [4]],
  [3, 4, 1, []],
  [59.5, 61.5, 3, [60, 61]],
  [Number.MAX_SAFE_INTEGER, Infinity, 1, []],
  [-Infinity, 1e300, 2, [0, 1]],
  [-1e300, 1e300, 2, [0, 1]],
  [-1e300, 5, 2, [3, 4]],
  [1e300, Infinity, 1, []],
])('finds whole numbers between %d and %d', (after, before, count, expected) => {
  expect(wholeBetween({ after, before }, count)).toEqual(expected)
})

it.each<[number, number, number]>([
  [-Infinity, Infinity, 3],
  [0.1, 0.30000000000000004, 3],
  [-1e300, Number.MAX_VALUE, 2],
  [1e300, Infinity, 2],
  [-Infinity, -1e300, 2],
  [0, Number.MIN_VALUE * 4, 3],
])('finds numbers between %d and %d, different and in order', (after, before, count) => {
  const found = anyBetween({ after, before }, count)
  expect(found).toHaveLength(count)
  expect(new Set(found).size).toBe(count)
  expect(found).toEqual(found.toSorted((left, right) => left - right))
  expect(found.every((value) => value > after && value < before && Number.isFinite(value))).toBe(true)
})

it('finds none where there is none', () => {
  expect(anyBetween({ after: 1, before: 1 + Number.EPSILON }, 1)).toEqual([])
  expect(anyBetween({ after: Number.MAX_VALUE, before: Infinity }, 1)).toEqual([])
})
