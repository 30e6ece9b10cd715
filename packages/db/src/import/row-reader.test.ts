import type { Fact } from '@careline/rules'
import { expect, it } from 'vitest'
import { makeRowReader } from './row-reader.ts'

const facts: Fact[] = [
  { id: 'msisdn', type: 'phone', nullable: false },
  { id: 'fullName', type: 'text', nullable: false },
]

it('refuses the rows of a file of rejected rows that came back without being mended', () => {
  const read = makeRowReader(facts, ['msisdn', 'fullName', 'careline_reason'])
  const codes = (row: number, cells: string[]) => {
    const result = read({ row, cells })
    return 'problems' in result ? result.problems.map(({ code }) => code) : []
  }
  expect(codes(2, ['0900000001', `'=HYPERLINK("http://x")`, '7: lý do'])).toEqual(['formula'])
  expect(codes(3, ['0900000002', '8: lý do'])).toEqual(['wrong-field-count'])
  expect(codes(4, ['0900000003', 'An', 'thừa', '9: lý do'])).toEqual(['wrong-field-count'])
  expect(codes(5, ['0900000004', 'An', '10: lý do'])).toEqual([])
})
