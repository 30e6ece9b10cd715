import { expect, it } from 'vitest'
import { quickTimes } from './quick-times.ts'

it('is 08:00 of the next day and the next Monday in Vietnam, whatever the zone of the machine', () => {
  // Friday 23:30 in Vietnam.
  expect(quickTimes(Date.parse('2022-10-28T16:30:00Z'))).toEqual({
    tomorrow: '2022-10-29T01:00:00.000Z',
    monday: '2022-10-31T01:00:00.000Z',
  })
  // Monday 00:30 in Vietnam, still Sunday in UTC: the next Monday is a week away.
  expect(quickTimes(Date.parse('2022-10-30T17:30:00Z'))).toEqual({
    tomorrow: '2022-11-01T01:00:00.000Z',
    monday: '2022-11-07T01:00:00.000Z',
  })
})
