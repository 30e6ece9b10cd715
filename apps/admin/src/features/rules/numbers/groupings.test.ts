import type { Campaign } from '@careline/campaign'
import { expect, it } from 'vitest'
import { bandEnd, groupingsOf } from './groupings.ts'

const fact = (id: string, type: string, more = {}) => ({ id, type, nullable: true, ...more })
const campaign = {
  facts: [
    fact('tier', 'enum'),
    fact('arpu', 'integer', { unit: 'VND' }),
    fact('days', 'integer', { unit: 'days' }),
    fact('province', 'text'),
    fact('secret', 'enum', { sensitive: true }),
  ],
  places: { provinceFact: 'province' },
} as unknown as Campaign

it('offers provinces, amounts of money by band and named values, and nothing sensitive', () => {
  expect(groupingsOf(campaign).map((each) => [each.fact.id, each.bands !== undefined])).toEqual([
    ['province', false],
    ['arpu', true],
    ['tier', false],
  ])
})

it('knows where a band ends', () => {
  expect([null, 1, 2].map((begin) => bandEnd([1, 2], begin))).toEqual([1, 2, null])
})
