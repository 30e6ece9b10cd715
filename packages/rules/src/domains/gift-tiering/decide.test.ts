import { expect, it } from 'vitest'
import { parseRuleDocument } from '../../document/parse-rule-document.ts'
import cases from './cases/threshold.json' with { type: 'json' }
import { decideFulfilment } from './decide.ts'
import defaultRules from './default-rules.json' with { type: 'json' }
import { giftTieringSpec } from './spec.ts'

const parsed = parseRuleDocument(defaultRules)

it('starts from rules that every executor can run, shaped as the domain says', () => {
  expect(parsed).toMatchObject({ ok: true })
  const [ruleSet] = parsed.ok ? parsed.document.ruleSets : []
  expect(ruleSet).toMatchObject({ domain: giftTieringSpec.domain, hitPolicy: giftTieringSpec.hitPolicy })
  expect(ruleSet?.over !== undefined).toBe(giftTieringSpec.overCatalogue)
})

it.each(cases)('$title', async ({ facts, expected }) => {
  if (!parsed.ok) throw new Error('The default rules are refused.')
  expect(await decideFulfilment(parsed.document, 'gift-tiering', facts)).toMatchObject(expected)
})
