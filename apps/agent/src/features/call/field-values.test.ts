import { expect, it } from 'vitest'
import { missingFields, prefilled } from './field-values.ts'

const label = { vi: 'Địa chỉ', en: 'Address' }
const address = { id: 'address', label, kind: 'text' as const, required: true, value: '12 Nguyễn Trãi' }
const note = { id: 'note', label, kind: 'text' as const, required: false, value: '' }

it('starts with the registered address, which the agent may change (D7)', () => {
  expect(prefilled([address, note])).toEqual({ address: '12 Nguyễn Trãi' })
})

it('asks for a required field that is empty or blank', () => {
  expect(missingFields([address, note], {})).toEqual(['address'])
  expect(missingFields([address, note], { address: '  ' })).toEqual(['address'])
  expect(missingFields([address, note], { address: '5 Hai Bà Trưng' })).toEqual([])
})
