import { analyseCampaign, caseCoverage, decide, describeRuleSets, explainDecisions } from '@careline/campaign'
import { describe, expect, it } from 'vitest'
import { shippedCampaign } from './testing/played-call.ts'

describe('the rules of the reference campaign', () => {
  it.each(['vi', 'en'] as const)('read as a colleague would say them (%s)', async (locale) => {
    const text = describeRuleSets(shippedCampaign(), locale).map(
      ({ ruleSet, label, sentences }) =>
        `${label[locale]} (${ruleSet})\n${sentences.map((sentence) => `- ${sentence}\n`).join('')}`,
    )
    await expect(text.join('\n')).toMatchFileSnapshot(`./rules.${locale}.txt`)
  })

  it.each(['vi', 'en'] as const)(
    'explain themselves, asking nothing of whom no rule applies to (%s)',
    async (locale) => {
      const campaign = shippedCampaign()
      const at = '2022-10-28T02:00:00.000Z'
      const tookPart = { ...campaign.caseBase, joinedGiftProgramme2022: true }
      const decisions = await decide(campaign, tookPart, { at })
      const text = explainDecisions(campaign, decisions, locale).map(
        ({ ruleSet, label, sentences }) =>
          `${label[locale]} (${ruleSet})\n${sentences.map((sentence) => `- ${sentence}\n`).join('')}`,
      )
      await expect(text.join('\n')).toMatchFileSnapshot(`./explained.${locale}.txt`)
    },
  )

  it('hold nothing odd that is not meant', () => {
    const { complete, findings } = analyseCampaign(shippedCampaign())
    expect(complete).toBe(true)
    expect(findings.map(({ code, ruleSetId, rule }) => [code, ruleSetId, rule ?? ''])).toEqual([
      // Who is on neither list may be contacted: that is what no outcome stands for.
      ['gap', 'contact', ''],
      // Only those at high risk come first; all others follow in the set's own order (R19, D6).
      ['gap', 'call-order', ''],
      // Care is the topic of every call (R17, R26).
      ['always-true', 'topics', 'care-topic'],
      // Who took part in 2022 gets no gift again (R7).
      ['gap', 'gift-tiering', ''],
      // `≥` holds for no missing charge, so "is known" is needless beside it: it is there for whoever reads the rule (D2).
      ['redundant', 'package-offers', 'price-within-charge'],
      // SMS-1 and SMS-2 go to the same customers, on two dates (D11, D12).
      ['subsumed', 'message-plan', 'sms-2'],
    ])
  })

  it('are each shown to hold and not to hold by some case, where that can be', { timeout: 60_000 }, async () => {
    const { uncovered } = await caseCoverage(shippedCampaign())
    expect(uncovered.map(({ path, rule = '', never }) => `${[rule, ...path.slice(4)].join('.')}: ${never}`)).toEqual([
      // Care is the topic of every call (R17, R26).
      'care-topic: missed',
      'care-topic.conditions.all.0: missed',
      // The balance is no decision of the line that cases expect: the call's plan asks for it, package by package (D30).
      'balance-covers-price: both',
      'balance-covers-price.conditions.any.0: both',
      'balance-covers-price.conditions.any.1: both',
      // Gifts that come with a package are only asked for where a package is offered, so to whom has none (R13).
      'registers-a-package: missed',
    ])
  })
})
