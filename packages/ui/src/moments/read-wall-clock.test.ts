import { expect, it } from 'vitest'
import { readWallClock } from './read-wall-clock.ts'

it.each([
  ['24/12/2026 08:30', '2026-12-24 08:30:00'],
  ['1/2/2026 9h05', '2026-02-01 09:05:00'],
  ['01.02.2026, 23:59:58', '2026-02-01 23:59:58'],
  ['29/02/2028', '2028-02-29 08:00:00'],
])('reads %s as people here write it', (text, wall) => expect(readWallClock(text, null)).toBe(wall))

it.each(['', '30/02/2026 08:00', '12/24/2026 08:00', '24/12/2026 24:00', '24/12/2026 08:60', '24/12', 'mai 8 giờ'])(
  'takes “%s” for no moment',
  (text) => expect(readWallClock(text, null)).toBeNull(),
)

it('keeps the time where another day is named alone', () => {
  expect(readWallClock('25/12/2026', '2026-12-24 14:15:00')).toBe('2026-12-25 14:15:00')
})
