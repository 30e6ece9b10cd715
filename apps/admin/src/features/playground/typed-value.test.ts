import type { Campaign } from '@careline/campaign'
import { expect, it } from 'vitest'
import { shownValue, typedFacts } from './typed-value.ts'

const facts = [
  { id: 'arpuVnd', type: 'integer', nullable: true },
  { id: 'msisdn', type: 'phone', nullable: false },
  { id: 'fullName', type: 'text', nullable: true, sensitive: true },
]
const document = { facts, caseBase: { arpuVnd: 250_000 } } as unknown as Campaign

it('offers no fact that names a customer', () => {
  expect(typedFacts(document).map(({ id }) => id)).toEqual(['arpuVnd'])
})

it('shows the example until something is typed, and an emptied field as empty', () => {
  const [arpu] = document.facts
  if (!arpu) throw new Error('no fact')
  expect(shownValue(document, {}, arpu)).toBe(250_000)
  expect(shownValue(document, { arpuVnd: 1 }, arpu)).toBe(1)
  expect(shownValue(document, { arpuVnd: null }, arpu)).toBeNull()
})
