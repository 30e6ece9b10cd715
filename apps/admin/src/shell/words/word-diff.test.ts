import { expect, it } from 'vitest'
import { diffWords } from './word-diff.ts'

it('marks the words that one text has and the other lacks', () => {
  expect(diffWords('khi ARPU từ 150.000 ₫.', 'khi ARPU từ 200.000 ₫.')).toEqual({
    was: [
      { text: 'khi ARPU từ', same: true },
      { text: ' 150.000', same: false },
      { text: ' ₫.', same: true },
    ],
    is: [
      { text: 'khi ARPU từ', same: true },
      { text: ' 200.000', same: false },
      { text: ' ₫.', same: true },
    ],
  })
})

it.each([
  ['', 'khi ARPU từ 1 ₫'],
  ['a b c', 'c b a'],
  ['khi và khi', 'khi  và\nkhi hoặc '],
  ['x '.repeat(500), 'y'],
])('loses nothing of either text', (was, is) => {
  const pieces = diffWords(was, is)
  expect([pieces.was, pieces.is].map((side) => side.map(({ text }) => text).join(''))).toEqual([was, is])
})
