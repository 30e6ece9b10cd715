import type { Campaign } from '@careline/campaign'
import { expect, it } from 'vitest'
import { conflictWords } from './conflict-parts.ts'

const words = (text: string) => ({ vi: text, en: `${text} (en)` })
const test = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value })
const rule = (value: number, label = 'ARPU') => ({
  name: 'arpu',
  label: words(label),
  conditions: { all: [test(value)] },
  event: { type: 'eligible' },
})
const campaign = {
  facts: [{ id: 'arpuVnd', type: 'integer', nullable: false, unit: 'VND', label: words('ARPU') }],
  conditions: {},
  ruleSets: [{ id: 'eligibility', label: words('Điều kiện'), hitPolicy: 'every', rules: [rule(1)] }],
  provinces: [],
  places: { provinceFact: 'province', districtFact: 'district', stores: 'stores' },
  settings: { hotline: { label: words('Tổng đài'), value: '9090' } },
  templates: [{ id: 'sms-1', label: words('Tin mời') }],
  catalogues: {
    gifts: { label: words('Quà'), facts: [{ id: 'item.points', type: 'integer', label: words('Điểm') }], items: [] },
  },
} as unknown as Campaign

const about = (path: string[], mine?: unknown, theirs?: unknown) =>
  conflictWords({ path, mine, theirs }, campaign, 'vi')

it('names a rule by its label and says both versions in a sentence; a side without it has none', () => {
  const path = ['ruleSets', 'eligibility', 'rules', 'arpu']
  const both = about(path, rule(150_000), rule(170_000))
  expect(both.about).toEqual({ kind: 'named', name: 'ARPU' })
  expect(both.parts).toMatchObject([{ part: 'sentence' }])
  expect(both.parts[0]?.was).toMatch(/150\.000/)
  expect(both.parts[0]?.is).toMatch(/170\.000/)
  expect(about(path, undefined, rule(170_000)).parts[0]).toMatchObject({ was: null })
})

it('says orders by the rules’ labels, and named conditions, texts and items each in their own words', () => {
  expect(about(['ruleSets', 'eligibility', 'rules', 'order'], ['arpu', 'x'], ['x', 'arpu'])).toEqual({
    about: { kind: 'order', of: 'Điều kiện' },
    parts: [{ part: 'sentence', was: 'ARPU → x', is: 'x → ARPU' }],
  })
  const named = about(['conditions', 'rich'], test(5), undefined)
  expect(named.about).toEqual({ kind: 'named', name: 'rich' })
  expect(named.parts).toEqual([{ part: 'sentence', was: expect.stringContaining('ARPU'), is: null }])
  expect(about(['templates', 'sms-1'], { text: 'Chào' }, { text: 'Xin chào' })).toEqual({
    about: { kind: 'named', name: 'Tin mời' },
    parts: [{ part: 'sentence', was: 'Chào', is: 'Xin chào' }],
  })
  const item = (points: number) => ({ id: 'ô', label: 'Ô', points })
  expect(about(['catalogues', 'gifts', 'items', 'ô'], item(1), item(2))).toEqual({
    about: { kind: 'named', name: 'Quà · Ô' },
    parts: [{ part: 'sentence', label: 'Điểm', was: '1', is: '2' }],
  })
})

it('shows any other part as it is written, in the reader’s language where it has one', () => {
  const path = ['policies', 'calls']
  expect(about(['settings', 'hotline'], '1', '2').about).toEqual({ kind: 'setting', area: 'settings', of: 'Tổng đài' })
  expect(about(path, words('Một'), { a: 1 })).toEqual({
    about: { kind: 'setting', area: 'policies', of: 'calls' },
    parts: [{ part: 'sentence', was: 'Một', is: '{"a":1}' }],
  })
})
