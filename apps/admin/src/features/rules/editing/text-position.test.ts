import { expect, it } from 'vitest'
import { positionOf } from './text-position.ts'

const text = '{ "rules": [ { "name": "a" }, { "name": "b", "conditions": { "all": [] } } ] }'
const at = (path: (string | number)[]) => {
  const { from, to } = positionOf(text, path)
  return text.slice(from, to)
}

it('finds a problem’s place in the text', () => {
  expect(at(['rules', 1, 'name'])).toBe('"b"')
  expect(at(['rules', 1, 'conditions', 'all'])).toBe('[]')
})

it('marks the nearest thing around what is missing', () => {
  expect(at(['rules', 0, 'conditions'])).toBe('{ "name": "a" }')
  expect(positionOf('', ['rules'])).toEqual({ from: 0, to: 0 })
})
