import type { Fact } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { checkHeader, columnsOf } from './columns.ts'
import { parseFact } from './parse-fact.ts'
import { normalisePhone } from './phone.ts'

const fact = (type: Fact['type'], more: Partial<Fact> = {}): Fact => ({ id: 'x', type, nullable: false, ...more })

describe('parseFact', () => {
  it.each([
    [fact('boolean'), 'true', true],
    [fact('boolean'), 'FALSE', false],
    [fact('boolean'), '1', true],
    [fact('boolean'), '0', false],
    [fact('boolean'), 'Có', true],
    [fact('boolean'), 'Co\u0301', true],
    [fact('boolean'), 'không', false],
    [fact('integer'), ' 150000 ', 150000],
    [fact('integer'), '-5', -5],
    [fact('number'), '59.9', 59.9],
    [fact('date'), '2022-10-28', '2022-10-28'],
    [fact('timestamp'), '2022-10-28T09:00:00+07:00', '2022-10-28T02:00:00.000Z'],
    [fact('phone'), '0901.234.567', '84901234567'],
    [fact('phone'), '+84 901 234 567', '84901234567'],
    [fact('enum', { values: ['anh', 'chi'] }), 'chi', 'chi'],
    [fact('text'), 'Nguyễn Văn An', 'Nguyễn Văn An'],
    [fact('text'), '-5 độ', '-5 độ'],
    [fact('text'), "'n Sửu", "'n Sửu"],
    [fact('text-list'), 'a; b;', ['a', 'b']],
    [fact('integer', { nullable: true }), ' ', null],
  ])('%#: reads %o from “%s”', (given, text, value) => {
    expect(parseFact(given, text)).toEqual({ ok: true, value })
  })

  it.each([
    [fact('text'), '', 'required'],
    [fact('integer'), '150.000', 'not-an-integer'],
    [fact('integer'), '1e5', 'not-an-integer'],
    [fact('integer'), '99999999999999999', 'out-of-range'],
    [fact('integer', { min: 0, max: 7 }), '8', 'out-of-range'],
    [fact('number'), '59,9', 'not-a-number'],
    [fact('boolean'), 'yes', 'not-a-boolean'],
    [fact('boolean'), 'constructor', 'not-a-boolean'],
    [fact('date'), '28/10/2022', 'not-a-date'],
    [fact('date'), '2022-02-30', 'not-a-date'],
    [fact('timestamp'), '2022-10-28', 'not-a-date'],
    [fact('phone'), '12345', 'not-a-phone'],
    [fact('enum', { values: ['anh', 'chi'] }), 'Anh', 'not-allowed'],
    [fact('text'), '=1+1', 'formula'],
    [fact('text'), '@SUM(A1)', 'formula'],
    [fact('text'), '+cmd', 'formula'],
    [fact('text'), '\t=1', 'formula'],
    [fact('text'), '-cmd|x', 'formula'],
    [fact('text'), `'=HYPERLINK("x")`, 'formula'],
    [fact('text'), "'-cmd|x", 'formula'],
    [fact('text-list'), "'@a;b", 'formula'],
  ])('%#: refuses what is not %o: “%s”', (given, text, code) => {
    expect(parseFact(given, text)).toMatchObject({ ok: false, code })
  })
})

describe('normalisePhone', () => {
  it.each([
    '84901234567',
    '+84901234567',
    '0901234567',
    '090 123 45 67',
    '0901-234-567',
    '(+84) 901234567',
    '0084901234567',
  ])('takes %s for one subscriber', (text) => expect(normalisePhone(text)).toBe('84901234567'))
  it.each(['', '90', '901234567', '84090123456', '0901234567890', 'abc', '+1 202 555 0100'])('refuses “%s”', (text) =>
    expect(normalisePhone(text)).toBeNull(),
  )
})

describe('checkHeader', () => {
  const facts = [
    fact('phone', { id: 'msisdn' }),
    fact('text', { id: 'os', nullable: true }),
    fact('boolean', { id: 'lists.a' }),
  ]

  it('lets an optional column be absent, and the order be free', () => {
    expect(checkHeader(facts, ['os', 'msisdn'])).toEqual([])
    expect(checkHeader(facts, ['msisdn'])).toEqual([])
  })
  it('names each column that is missing, unknown or repeated', () => {
    expect(checkHeader(facts, ['os', 'os', 'lists.a'])).toEqual([
      { code: 'missing-column', column: 'msisdn' },
      { code: 'unknown-column', column: 'lists.a', expected: 'msisdn, os' },
      { code: 'repeated-column', column: 'os' },
    ])
    expect(checkHeader(facts, [''])).toEqual([{ code: 'empty-file' }])
  })
  it('names table columns in snake case', () => {
    const ids = ['arpuVnd', 'vlrDaysLast7', 'joinedGiftProgramme2022', 'lists.khccWave1']
    expect(columnsOf(ids.map((id) => fact('text', { id }))).map(({ column }) => column)).toEqual([
      'arpu_vnd',
      'vlr_days_last7',
      'joined_gift_programme2022',
      'lists_khcc_wave1',
    ])
  })
})
