import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { fromWallClock, TIME_ZONE, toWallClock } from './time-zone.ts'

it('keeps the wall clock in Vietnam both ways, whatever the machine thinks (S4, D17)', () => {
  expect(fromWallClock('2022-10-28T14:30')).toBe('2022-10-28T14:30:00+07:00')
  expect(fromWallClock('2022-10-28T14:30:15')).toBe('2022-10-28T14:30:15+07:00')
  expect(fromWallClock('2022-10-28T14:30:15.250')).toBe('2022-10-28T14:30:15.250+07:00')
  expect(toWallClock('2022-10-28T14:30:00+07:00')).toBe('2022-10-28T14:30:00.000')
  expect(toWallClock('2022-10-28T20:00:00Z')).toBe('2022-10-29T03:00:00.000')
  expect(toWallClock(Date.UTC(2022, 11, 31, 17, 30))).toBe('2023-01-01T00:30:00.000')
})

it('leaves an empty field empty, and shows nothing for what is no moment', () => {
  expect(fromWallClock('')).toBe('')
  expect(toWallClock('')).toBe('')
  expect(toWallClock('28/10')).toBe('')
})

it.each([1999, 2022, 2026, 2040])('is the zone that it names, all year (%i)', (year) => {
  for (let month = 1; month <= 12; month += 1) {
    const moment = Temporal.PlainDateTime.from({ year, month, day: 15, hour: 9 }).toZonedDateTime(TIME_ZONE)
    expect(Date.parse(fromWallClock(moment.toPlainDateTime().toString().slice(0, 16)))).toBe(moment.epochMilliseconds)
  }
})
