import { expect, it } from 'vitest'
import { dayOf } from './day-of.ts'

const day = (moment: string, zone: string) => {
  const { from, to } = dayOf(new Date(moment), zone)
  return [from.toISOString(), to.toISOString()]
}

it('counts a day from midnight to midnight in the campaign’s zone', () => {
  const october28 = ['2022-10-27T17:00:00.000Z', '2022-10-28T17:00:00.000Z']
  expect(day('2022-10-28T09:00:00+07:00', 'Asia/Ho_Chi_Minh')).toEqual(october28)
  expect(day('2022-10-28T00:00:00+07:00', 'Asia/Ho_Chi_Minh')).toEqual(october28)
  expect(day('2022-10-28T23:59:59.999+07:00', 'Asia/Ho_Chi_Minh')).toEqual(october28)
})

it('knows days of 25 hours', () => {
  expect(day('2022-10-30T12:00:00Z', 'Europe/Berlin')).toEqual(['2022-10-29T22:00:00.000Z', '2022-10-30T23:00:00.000Z'])
})
