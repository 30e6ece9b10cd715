import { expect, it } from 'vitest'
import { decideFulfilment } from './decide.ts'
import { giftTieringDefaults } from './defaults.ts'

const { document, cases } = giftTieringDefaults
const rules = document.ruleSets.flatMap((ruleSet) => ruleSet.rules)

it.each(cases)('$name', async ({ facts, expect: expected }) => {
  const [chosen] = (expected.events ?? []).map((name) => rules.find((rule) => rule.name === name)?.event.params)
  const { fulfilment } = await decideFulfilment(document, 'gift-tiering', facts)
  expect(fulfilment).toBe(chosen?.['fulfilment'] ?? null)
})
