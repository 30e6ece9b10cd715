import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { DeadlineRule } from '../document/deadline.ts'
import { dueDate } from './due-date.ts'

const zone = 'Asia/Ho_Chi_Minh'
const due = (rule: DeadlineRule, at: string, holidays: string[] = []) => dueDate(rule, at, zone, holidays)
const halfMonth: DeadlineRule = { kind: 'half-month', around: 15 }
const visit = (date: string) => due(halfMonth, `${date}T09:00:00+07:00`).date

describe('dueDate', () => {
  it('counts 30 and 2 calendar days from the call, the last day included until 23:59 (D8, R8)', () => {
    const delivery = due({ kind: 'calendar-days', days: 30 }, '2022-10-28T09:00:00+07:00')
    expect(delivery).toEqual({ date: '2022-11-27', endsAt: '2022-11-27T23:59:59+07:00' })
    expect(due({ kind: 'calendar-days', days: 2 }, '2022-10-28T16:59:00+07:00').date).toBe('2022-10-30')
  })

  it('counts the day of the call in the campaign’s zone, whatever the offset that the moment came in (D8)', () => {
    expect(due({ kind: 'calendar-days', days: 2 }, '2022-10-28T17:30:00Z').date).toBe('2022-10-31')
  })

  it.each([
    ['2022-10-28', [], '2022-11-01'],
    ['2022-10-29', [], '2022-11-01'],
    ['2022-10-26', [], '2022-10-28'],
    ['2022-08-31', ['2022-09-01', '2022-09-02'], '2022-09-06'],
  ])('counts 2 working days from %s, less weekends and holidays %j (D8)', (date, holidays, expected) => {
    expect(due({ kind: 'working-days', days: 2 }, `${date}T09:00:00+07:00`, holidays).date).toBe(expected)
  })

  it('counts hours to the moment (D8)', () => {
    const reply = due({ kind: 'hours', hours: 48 }, '2022-10-28T15:20:00+07:00')
    expect(reply).toEqual({ date: '2022-10-30', endsAt: '2022-10-30T15:20:00+07:00' })
  })

  it.each([
    ['2022-10-28', '2022-11-15'],
    ['2022-10-15', '2022-10-30'],
    ['2022-10-22', '2022-10-30'],
    ['2022-10-23', '2022-11-15'],
    ['2022-11-07', '2022-11-15'],
    ['2022-11-08', '2022-11-30'],
    ['2022-01-31', '2022-02-15'],
    ['2022-02-05', '2022-02-15'],
    ['2022-02-13', '2022-02-28'],
    ['2024-02-13', '2024-02-29'],
    ['2024-02-14', '2024-02-29'],
    ['2022-12-20', '2022-12-30'],
    ['2022-12-26', '2023-01-15'],
  ])('a call on %s asks for a visit by %s (D9)', (date, expected) => {
    expect(visit(date)).toBe(expected)
  })

  it('takes the later of two days equally near (D9)', () => {
    // 2022-02-21 + 15 days = 8 March: the 15th is 7 days away, 28 February 8; 2023-02-06 + 15 = 21 February, 6 from the 15th, 7 from the 28th.
    expect(visit('2022-02-21')).toBe('2022-03-15')
    // Aim 2022-04-22 or -23: the 15th is 7 away and the 30th 8, then 8 and 7. A tie needs an even gap: from 30 January to 15 February.
    expect(visit('2022-01-23')).toBe('2022-02-15')
  })

  it('is always after the call and the nearest of all candidates to call + 15 days (D9, property)', () => {
    const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }))
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, around) => {
        const found = Temporal.PlainDate.from(
          due({ kind: 'half-month', around }, `${date.toString()}T12:00:00+07:00`).date,
        )
        const aim = date.add({ days: around })
        const away = Math.abs(aim.until(found).days)
        expect(Temporal.PlainDate.compare(found, date)).toBe(1)
        for (let days = -40; days <= 40; days += 1) {
          const other = aim.add({ days })
          const isCandidate = other.day === 15 || other.day === Math.min(30, other.daysInMonth)
          if (!isCandidate || Temporal.PlainDate.compare(other, date) <= 0) continue
          const better =
            Math.abs(days) < away || (Math.abs(days) === away && Temporal.PlainDate.compare(other, found) > 0)
          expect(better).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})
