import { expect, it } from 'vitest'
import type { Fact } from '../../document/fact.ts'
import { parseRuleDocument } from '../../document/parse-rule-document.ts'
import cases from './cases/fit.json' with { type: 'json' }
import { decideOffers } from './decide.ts'
import defaultRules from './default-rules.json' with { type: 'json' }
import { packageOffersSpec } from './spec.ts'

const itemFacts: Fact[] = [
  { id: 'item.price', type: 'integer', nullable: false, unit: 'VND' },
  { id: 'item.kind', type: 'enum', nullable: false, values: ['data', 'voice', 'mixed'] },
]
const parsed = parseRuleDocument(defaultRules, { itemFacts: { packages: itemFacts } })

it('starts from rules that every executor can run, shaped as the domain says', () => {
  expect(parsed).toMatchObject({ ok: true })
  const [ruleSet] = parsed.ok ? parsed.document.ruleSets : []
  expect(ruleSet).toMatchObject({ domain: packageOffersSpec.domain, hitPolicy: packageOffersSpec.hitPolicy })
  expect(ruleSet?.over !== undefined).toBe(packageOffersSpec.overCatalogue)
})

it.each(cases)('$title', async ({ facts, expected, items }) => {
  if (!parsed.ok) throw new Error('The default rules are refused.')
  expect(await decideOffers(parsed.document, 'package-offers', facts, items)).toMatchObject(expected)
})
