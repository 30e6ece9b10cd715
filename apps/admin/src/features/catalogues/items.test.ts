import type { Fact } from '@careline/rules'
import { expect, it } from 'vitest'
import { addItem, attributeOf, cellValue } from './items.ts'

const points: Fact = { id: 'item.points', type: 'integer', nullable: false, min: 100 }
const note: Fact = { id: 'item.note', type: 'text', nullable: true }

it('starts a row with values that fit and an id of its own', () => {
  const items = addItem([{ id: 'item-2', label: 'A', points: 1 }], [points, note], 'Mới')
  expect(items[1]).toEqual({ id: 'item-3', label: 'Mới', points: 100, note: null })
  expect(addItem(items, [points], 'Mới')[2]?.id).toBe('item-4')
})

it('reads cells by the attribute’s type', () => {
  expect(attributeOf(points)).toBe('points')
  expect(cellValue(points, 500)).toBe(500)
  expect(cellValue(note, '')).toBeNull()
  expect(cellValue({ ...note, nullable: false }, '')).toBe('')
})
