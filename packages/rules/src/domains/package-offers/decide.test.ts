import { expect, it } from 'vitest'
import { decideOffers } from './decide.ts'
import { packageOffersDefaults } from './defaults.ts'

const { document, cases } = packageOffersDefaults

it.each(cases)('$name', async ({ facts, items = [], expect: expected }) => {
  const { offered } = await decideOffers(document, 'package-offers', facts, items)
  expect(offered).toEqual(expected.offered)
})
