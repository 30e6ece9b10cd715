import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse/analyse-rule-set.ts'
import { coverage } from '../cases/coverage.ts'
import { ruleCaseSchema } from '../cases/rule-case.ts'
import { runCases } from '../cases/run-cases.ts'
import { parseRuleDocument } from '../document/parse-rule-document.ts'
import { eligibilityDefaults } from './eligibility/defaults.ts'
import { eligibilitySpec } from './eligibility/spec.ts'
import { giftTieringDefaults } from './gift-tiering/defaults.ts'
import { giftTieringSpec } from './gift-tiering/spec.ts'
import { packageOffersDefaults } from './package-offers/defaults.ts'
import { packageOffersSpec } from './package-offers/spec.ts'
import { topicPriorityDefaults } from './topic-priority/defaults.ts'
import { topicPrioritySpec } from './topic-priority/spec.ts'

const domains = [
  { spec: eligibilitySpec, defaults: eligibilityDefaults, odd: [] },
  // Who had the gift gets none: the gap is meant.
  { spec: giftTieringSpec, defaults: giftTieringDefaults, odd: ['gap'] },
  { spec: packageOffersSpec, defaults: packageOffersDefaults, odd: [] },
  { spec: topicPrioritySpec, defaults: topicPriorityDefaults, odd: [] },
]

describe.each(domains.map((each) => ({ domain: each.spec.domain, ...each })))('$domain', ({ spec, defaults, odd }) => {
  const { document, itemFacts = {}, cases } = defaults
  const [ruleSet] = document.ruleSets

  it('starts from rules that every executor can run, shaped as its spec says', () => {
    expect(parseRuleDocument(document, { itemFacts })).toEqual({ ok: true, document })
    expect(ruleSet).toMatchObject({ id: spec.domain, domain: spec.domain, hitPolicy: spec.hitPolicy })
    expect(ruleSet?.over !== undefined).toBe(spec.overCatalogue)
  })

  it('has a fact for each of its roles, and each rule says why in both languages', () => {
    const facts = [...document.facts, ...Object.values(itemFacts).flat()]
    const unplayed = spec.roles.filter(({ types, ofItem = false }) => {
      return !facts.some(({ id, type }) => types.includes(type) && id.startsWith('item.') === ofItem)
    })
    expect(unplayed).toEqual([])
    const texts = ruleSet?.rules.map(({ label, reason, unmetReason }) => [label, reason, unmetReason])
    expect(texts?.flat()).not.toContain(undefined)
  })

  it('answers its cases, which show each rule and condition both ways', async () => {
    expect(cases.map((each) => ruleCaseSchema.parse(each))).toEqual(cases)
    expect((await runCases(document, cases)).failed).toEqual([])
    expect((await coverage(document, cases, { itemFacts })).uncovered).toEqual([])
  })

  it('has nothing odd that is not meant', () => {
    const { complete, findings } = analyseDocument(document, { itemFacts })
    expect(complete).toBe(true)
    expect(findings.map(({ code }) => code)).toEqual(odd)
  })
})
