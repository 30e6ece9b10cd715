import { expect, it } from 'vitest'
import { parseRuleDocument } from '../../document/parse-rule-document.ts'
import cases from './cases/order.json' with { type: 'json' }
import { decideTopics } from './decide.ts'
import defaultRules from './default-rules.json' with { type: 'json' }
import { topicPrioritySpec } from './spec.ts'

const parsed = parseRuleDocument(defaultRules)

it('starts from rules that every executor can run, shaped as the domain says', () => {
  expect(parsed).toMatchObject({ ok: true })
  const [ruleSet] = parsed.ok ? parsed.document.ruleSets : []
  expect(ruleSet).toMatchObject({ domain: topicPrioritySpec.domain, hitPolicy: topicPrioritySpec.hitPolicy })
  expect(ruleSet?.over !== undefined).toBe(topicPrioritySpec.overCatalogue)
})

it.each(cases)('$title', async ({ facts, expected }) => {
  if (!parsed.ok) throw new Error('The default rules are refused.')
  expect(await decideTopics(parsed.document, 'topic-priority', facts)).toMatchObject(expected)
})
