import { expect, it } from 'vitest'
import type { Fact, FactType } from './fact.ts'
import { refuseFactValue } from './refuse-fact-value.ts'

const fact = (type: FactType, more: Partial<Fact> = {}): Fact => ({ id: 'x', type, nullable: false, ...more })
const low = { values: ['low', 'high'] }

it.each<[Fact, unknown[], unknown[]]>([
  [fact('boolean'), [true, false], ['true', 1, [], {}]],
  [fact('integer'), [0, -0, 2 ** 53 - 1], [1.5, 2 ** 53, '1', true, Infinity, [1]]],
  [fact('integer', { min: 0, max: 7 }), [0, 7], [-1, 8]],
  [fact('number'), [1.5, 2 ** 53, 1e300], ['1', NaN, Infinity, -Infinity]],
  [fact('text'), ['', 'Ngọc 😀'], [1, 'a\u0000', '\uD800', ['a']]],
  [fact('enum', low), ['low'], ['medium', 'Low', '', 1, 'toString', ['low']]],
  [fact('date'), ['2024-02-29'], ['2023-02-29', '0000-01-01', '2022-1-1', '2022-10-28T00:00:00Z', 20221028]],
  [fact('timestamp'), ['2022-10-28T09:00:00+07:00', '2022-10-28T02:00Z'], ['2022-10-28', '2022-10-28T02:00:00', 0]],
  [fact('text-list'), [[], ['a', '']], ['a', [1], [null], ['\uD800'], {}]],
  [fact('phone'), ['84901234567'], [84901234567]],
])('takes values of %j alone', (declared, good, bad) => {
  for (const value of good) expect([value, refuseFactValue(declared, value)]).toEqual([value, null])
  for (const value of bad) expect([value, refuseFactValue(declared, value)]).not.toEqual([value, null])
  expect(refuseFactValue(declared, null)?.vi).toMatch(/^“x” không được thiếu hoặc null; hãy ghi /)
  expect(refuseFactValue({ ...declared, nullable: true }, null)).toBeNull()
  expect(refuseFactValue({ ...declared, nullable: true }, undefined)).toBeNull()
})

it('says what it needs and what it saw, but not of a person', () => {
  expect(refuseFactValue(fact('integer'), '15o')).toEqual({
    vi: '“x” cần một số nguyên, ví dụ 150000, không phải "15o".',
    en: '"x" takes a whole number, such as 150000, not "15o".',
  })
  expect(refuseFactValue(fact('enum', low), 'medium')?.vi).toBe('“x” chỉ nhận: low, high, không phải "medium".')
  expect(refuseFactValue(fact('integer', { sensitive: true }), '15o')?.vi).toBe('“x” cần một số nguyên, ví dụ 150000.')
  expect(refuseFactValue(fact('phone'), 849)?.vi).not.toContain('849 ')
  expect(refuseFactValue(fact('number'), Infinity)?.en).toBe('"x" takes a number, such as 60 or 62.5, not Infinity.')
  expect(refuseFactValue(fact('text'), 'a\u0000')?.en).toBe(
    '"x" takes a text in quotes, without U+0000 and half characters, not "a\\u0000".',
  )
  expect(refuseFactValue(fact('timestamp'), '2022-10-28T02:00:00.000001Z')?.en).toBe(
    '"x" takes a moment with its offset, to the millisecond at most, such as "2022-10-28T09:00:00+07:00", not "2022-10-28T02:00:00.000001Z".',
  )
})
