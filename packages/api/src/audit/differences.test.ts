import { expect, it } from 'vitest'
import { differences } from './differences.ts'

const rule = (name: string, value: number) => ({ name, conditions: { all: [{ fact: 'arpuVnd', value }] } })

it('names the place, with what was there before and what is there now', () => {
  expect(differences({ rules: [rule('a', 1), rule('b', 2)] }, { rules: [rule('a', 1), rule('b', 3)] })).toEqual({
    changes: [{ path: 'rules.b.conditions.all.0.value', before: 2, after: 3 }],
  })
})

it('tells a rule put first as one change, and one that is gone by what it was', () => {
  const [a, b] = [rule('a', 1), rule('b', 2)]
  expect(differences({ rules: [a] }, { rules: [b, a] })).toEqual({ changes: [{ path: 'rules.b', after: b }] })
  expect(differences({ rules: [a, b] }, { rules: [b] })).toEqual({ changes: [{ path: 'rules.a', before: a }] })
  expect(differences([1, 2], [1])).toEqual({ changes: [{ path: '1', before: 2 }] })
  expect(differences({ a: [1] }, { a: { b: 1 } })).toEqual({ changes: [{ path: 'a', before: [1], after: { b: 1 } }] })
})

it('keeps no value of a case: its facts are of people', () => {
  const withCase = (arpuVnd: number) => ({ cases: [{ name: 'Hoa', facts: { arpuVnd } }] })
  expect(differences(withCase(1), withCase(2), ['cases'])).toEqual({ changes: [{ path: 'cases.Hoa' }] })
  expect(differences({ cases: [] }, withCase(2), ['cases'])).toEqual({ changes: [{ path: 'cases.Hoa' }] })
})

it('keeps a bounded part of very many or very long changes, and says how many more there were', () => {
  const many = differences({}, Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`k${at}`, at])))
  expect([many.changes.length, many.more]).toEqual([100, 30])
  expect(String(differences('a', 'b'.repeat(9000)).changes[0]?.after).length).toBe(4001)
})
