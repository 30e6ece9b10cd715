import { expect, it } from 'vitest'
import { factWords } from '../describe/fact-words.ts'
import { documentOf } from '../testing/sample-document.ts'
import type { CellPart } from './cell.ts'
import { describeRegion } from './describe-region.ts'

const from = (value: number | string, included = true): CellPart => ({ kind: 'range', from: { value, included } })
const to = (value: number | string, included = true): CellPart => ({ kind: 'range', to: { value, included } })
const between = (low: number, high: number): CellPart => ({
  kind: 'range',
  from: { value: low, included: false },
  to: { value: high, included: false },
})

it.each<[string, CellPart, string, string]>([
  ['arpuVnd', to(149999), 'ARPU dưới 150.000 ₫', 'ARPU is below 150.000 ₫'],
  ['arpuVnd', from(60001), 'ARPU trên 60.000 ₫', 'ARPU is above 60.000 ₫'],
  ['dataSharePct', to(9), 'Tỷ trọng data không quá 9 %', 'Data share is at most 9 %'],
  ['dataSharePct', from(11), 'Tỷ trọng data từ 11 %', 'Data share is at least 11 %'],
  ['dataSharePct', between(9, 10), 'Tỷ trọng data trên 9 đến dưới 10 %', 'Data share is above 9 and below 10 %'],
  ['joinedOn', from('2022-03-01'), 'Ngày hòa mạng từ 01/03/2022', 'Joined on is on or after 01/03/2022'],
  ['joinedOn', to('2022-02-28'), 'Ngày hòa mạng không sau 28/02/2022', 'Joined on is on or before 28/02/2022'],
])('tells %s within %j as %s', (fact, part, vi, en) => {
  const region = { facts: [{ fact, parts: [part] }], relations: [] }
  const told = (locale: 'vi' | 'en') => describeRegion(region, factWords(documentOf([]), locale), locale)
  expect([told('vi'), told('en')]).toEqual([vi, en])
})
