import { expect, it } from 'vitest'
import { edited, redone, startHistory, undone } from './history.ts'

it('takes edits back and brings them again', () => {
  const two = edited(edited(startHistory(0), 1), 2)
  expect(undone(two).present).toBe(1)
  expect(undone(undone(undone(two))).present).toBe(0)
  expect(redone(undone(two))).toMatchObject({ present: 2, future: [] })
})

it('makes one step of what is typed in one field', () => {
  const typed = edited(edited(edited(startHistory(''), 'a', 'label'), 'ab', 'label'), 'x', 'name')
  expect(undone(typed).present).toBe('ab')
  expect(undone(undone(typed)).present).toBe('')
})

it('starts a new step after undo, even in the same field, and forgets what was taken back', () => {
  const back = undone(edited(edited(startHistory('a'), 'b'), 'c', 'label'))
  const again = edited(back, 'd', 'label')
  expect(again.future).toEqual([])
  expect(undone(again).present).toBe('b')
})
