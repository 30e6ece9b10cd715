import type { Campaign } from '@careline/campaign'
import { expect, it } from 'vitest'
import { holderOf, placeWords } from './place-words.ts'

const words = (text: string) => ({ vi: text, en: `${text} (en)` })
const test = { fact: 'lists.wave1', operator: 'equal', value: false }
const campaign = {
  facts: [{ id: 'lists.wave1', type: 'boolean', nullable: false, label: words('Đã gọi đợt 1') }],
  ruleSets: [
    {
      id: 'eligibility',
      label: words('Được gọi'),
      rules: [{ name: 'not.yet', label: words('Chưa gọi'), conditions: { all: [test] } }],
    },
  ],
  catalogues: { gifts: { label: words('Quà'), items: [{ id: 'umbrella', label: 'Ô' }] } },
  policies: { deadlines: [{ id: 'delivery', label: words('Giao quà'), rule: { kind: 'hours', hours: 24 } }] },
} as unknown as Campaign

it.each([
  ['ruleSets.eligibility.rules.not.yet.priority', 'Luật › Được gọi › Quy tắc › Chưa gọi › Độ ưu tiên'],
  [
    'ruleSets.eligibility.rules.not.yet.conditions.all.0.value',
    'Luật › Được gọi › Quy tắc › Chưa gọi › Điều kiện › tất cả › 1 › Giá trị',
  ],
  ['ruleSets.eligibility.rules.gone', 'Luật › Được gọi › Quy tắc › gone'],
  ['facts.lists.wave1.label', 'Dữ kiện › Đã gọi đợt 1 › Tên gọi'],
  ['catalogues.gifts.items.umbrella.points', 'Danh mục › Quà › Các món › Ô › points'],
  ['policies.deadlines.delivery.rule.hours', 'Chính sách › Thời hạn › Giao quà › Quy tắc › Số giờ'],
  ['campaignNow', 'Giờ diễn tập'],
])('tells %s by labels and the names of fields', (path, told) => {
  expect(placeWords(path, campaign, 'vi')).toBe(told)
})

it('tells fields alone where there is no document, and in English', () => {
  expect(placeWords('ruleSets.eligibility.rules.x', undefined, 'en')).toBe('Rules › eligibility › Rules › x')
})

it('finds what holds a value, also where a name has points of its own', () => {
  expect(holderOf('ruleSets.eligibility.rules.not.yet.conditions.all.0.value', campaign)).toEqual(test)
  expect(holderOf('ruleSets.gone.rules.x.value', campaign)).toBeNull()
})
