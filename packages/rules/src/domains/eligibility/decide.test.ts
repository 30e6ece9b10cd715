import { expect, it } from 'vitest'
import { decideEligibility } from './decide.ts'
import { eligibilityDefaults } from './defaults.ts'

const { document, cases } = eligibilityDefaults

it.each(cases)('$name', async ({ facts, expect: expected }) => {
  const { eligible, unmet } = await decideEligibility(document, 'eligibility', facts)
  expect({ holds: eligible, unmet }).toEqual(expected)
})
