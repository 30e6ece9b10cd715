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

it('tells any other part by what is different in it, by label, with its unit', () => {
  expect(about(['settings', 'hotline'], '1', '2')).toEqual({
    about: { kind: 'setting', of: 'Thiết lập · Tổng đài' },
    parts: [{ part: 'sentence', was: '1', is: '2' }],
  })
  const calls = (topicsPerCall: number, to: string) => ({
    topicsPerCall,
    maxAttempts: 3,
    callingHours: { from: '08:00', to },
  })
  expect(about(['policies', 'calls'], calls(2, '17:00'), calls(3, '16:30'))).toEqual({
    about: { kind: 'setting', of: 'Chính sách · Cuộc gọi' },
    parts: [
      { part: 'sentence', label: 'Số nội dung mỗi cuộc gọi', was: '2 nội dung', is: '3 nội dung' },
      { part: 'sentence', label: 'Giờ gọi', was: '08:00 – 17:00', is: '08:00 – 16:30' },
    ],
  })
  const deadline = (days: number) => ({
    id: 'delivery',
    label: words('Giao quà'),
    rule: { kind: 'calendar-days', days },
  })
  const pickup = { id: 'pickup', label: words('Nhận quà'), rule: { kind: 'hours', hours: 24 } }
  expect(about(['policies', 'deadlines'], [deadline(30), pickup], [deadline(20)]).parts).toEqual([
    {
      part: 'sentence',
      label: 'Giao quà',
      was: 'Giao quà (30 ngày lịch)',
      is: 'Giao quà (20 ngày lịch)',
    },
    { part: 'sentence', label: 'Nhận quà', was: 'Nhận quà (24 giờ)', is: null },
  ])
  expect(about(['policies', 'holidays'], ['2022-09-02'], ['2022-09-01', '2022-09-02']).parts).toEqual([
    { part: 'sentence', was: '02/09/2022', is: '01/09/2022; 02/09/2022' },
  ])
})
