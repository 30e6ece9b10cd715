import { expect, it } from 'vitest'
import { edited, followed, type History, redone as redo, startHistory, undone as undo } from './history.ts'

/** Nobody else is here. */
const alone = (): never => {
  throw new Error('nothing was changed by others')
}
const undone = <Value>(history: History<Value>) => undo(history, alone)
const redone = <Value>(history: History<Value>) => redo(history, alone)

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

it('takes back one’s own steps and not what others did in between', () => {
  const add = (from: number, to: number, onto: number) => onto + to - from
  const own = edited(edited(startHistory(0), 1), 3)
  const theirs = followed(own, 103)
  expect(undo(theirs, add).present).toBe(101)
  expect(undo(undo(theirs, add), add).present).toBe(100)
  expect(redo(undo(undo(theirs, add), add), add).present).toBe(101)
  expect(undo(edited(theirs, 104), add).present).toBe(103)
})

it('begins a step of its own where others changed the field that is typed in', () => {
  const typed = edited(followed(edited(startHistory(''), 'a', 'label'), 'b'), 'bc', 'label')
  expect(undone(typed).present).toBe('b')
})
