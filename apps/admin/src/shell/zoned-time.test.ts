import { expect, it } from 'vitest'
import { fromFieldTime, toFieldTime } from './zoned-time.ts'

it('reads and writes the rehearsal clock in Asia/Ho_Chi_Minh (D17)', () => {
  expect(toFieldTime('2022-10-28T02:00:00.000Z')).toBe('2022-10-28 09:00:00')
  expect(fromFieldTime('2022-10-28 09:00:00')).toBe('2022-10-28T09:00:00+07:00')
  expect(fromFieldTime('2022-10-28 09:00')).toBe('2022-10-28T09:00:00+07:00')
  expect(Date.parse(fromFieldTime(toFieldTime('2022-12-31T17:30:00.000Z')))).toBe(Date.parse('2022-12-31T17:30:00Z'))
})
