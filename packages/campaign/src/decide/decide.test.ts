import { describe, expect, it } from 'vitest'
import { describeChanges } from '../diff/describe-changes.ts'
import { runCases } from '../testing/run-cases.ts'
import { sampleCampaign } from '../testing/sample-call.ts'
import { sampleDocument } from '../testing/sample-campaign.ts'
import { decide } from './decide.ts'
import { decideLine } from './decide-line.ts'
import { explainDecisions } from './explain-decisions.ts'

const campaign = sampleCampaign()
const at = '2022-10-28T09:00:00+07:00'
const lineOf = async (facts: object) => {
  const decisions = await decide(campaign, { ...campaign.caseBase, ...facts }, { at })
  return decideLine(decisions, { msisdn: '84901234567', release: 3 })
}

describe('decide', () => {
  it('prints a line with its keys in the order of the document (R3)', async () => {
    expect(JSON.stringify(await lineOf({}))).toBe(
      '{"msisdn":"84901234567","release":3,"eligible":true,"unmet":[],"topics":["gift","package"],"giftFulfilment":"store-pickup","gifts":["helmet"],"packages":["C200","C90"],"messages":["sms-1"],"contact":"allowed","deadlines":{"pickup":"2022-10-30"}}',
    )
  })

  it('leaves everything of an ineligible customer empty but the rules that are unmet, in their order (R3, R4)', async () => {
    expect(await lineOf({ arpuVnd: 149999, 'lists.wave1': true, optedOut: true })).toEqual({
      msisdn: '84901234567',
      release: 3,
      eligible: false,
      unmet: ['arpu-at-least-minimum', 'not-called-in-wave-1'],
      topics: [],
      giftFulfilment: null,
      gifts: [],
      packages: [],
      messages: [],
      contact: 'opted-out',
      deadlines: {},
    })
  })

  it('takes a value that is not of its fact’s type for a missing one, as an audience does', async () => {
    const facts = { ...campaign.caseBase, arpuVnd: '900000' }
    expect(await decide(campaign, facts, { at })).toEqual(await decide(campaign, { ...facts, arpuVnd: null }, { at }))
  })

  it('empties only what needs contact where contact is not allowed', async () => {
    expect(await lineOf({ optedOut: true })).toEqual({ ...(await lineOf({})), contact: 'opted-out', messages: [] })
  })

  it('gives no output that hangs on another which is empty, and no deadline that does not apply (R7)', async () => {
    const line = await lineOf({ points: -1 })
    expect(line).toMatchObject({ topics: ['package'], giftFulfilment: null, gifts: [], deadlines: {} })
    expect((await lineOf({ arpuVnd: 500000 }))['giftFulfilment']).toBe('home-delivery')
  })

  it('offers the dearest first, without regard to stock (D25)', async () => {
    expect((await lineOf({ points: 2000 }))['gifts']).toEqual(['pvi', 'helmet'])
  })

  it('explains each rule set that was run, in sentences and with its trace (R1–R5)', async () => {
    const decisions = await decide(campaign, { ...campaign.caseBase, arpuVnd: 149999 }, { at })
    const explained = explainDecisions(campaign, decisions, 'vi')
    expect(explained.map(({ ruleSet }) => ruleSet)).toEqual(['eligibility', 'contact'])
    expect(explained[0]?.sentences.join(' ')).toContain('149.999')
    expect(explained[0]?.trace).toHaveLength(2)
  })
})

describe('runCases', () => {
  it('passes what is as expected, and shows what is not, old and new', async () => {
    expect(await runCases(campaign)).toEqual({ passed: 2, failed: [] })
    const document = sampleDocument()
    const raised = JSON.parse(JSON.stringify(document).replace('"value":150000', '"value":300000'))
    expect(await runCases(sampleCampaign(raised))).toEqual({
      passed: 1,
      failed: [
        {
          name: 'Đủ điều kiện',
          kind: 'example',
          proves: ['R3'],
          differences: [
            { path: 'eligible', expected: true, actual: false },
            { path: 'gifts', expected: ['helmet'], actual: [] },
          ],
        },
      ],
    })
  })
})

describe('describeChanges', () => {
  it('says what an edit changes, by part, in both languages', () => {
    const after = structuredClone(campaign)
    expect(describeChanges(campaign, after)).toEqual([])
    const text = JSON.stringify(after).replace('"value":150000', '"value":200000').replace('Gói C90', 'Gói C90N')
    const changes = describeChanges(campaign, sampleCampaign(JSON.parse(text)))
    expect(changes.map(({ area, ruleSetId }) => [area, ruleSetId])).toEqual([
      ['rules', 'eligibility'],
      ['catalogues', undefined],
    ])
    expect(changes[0]?.sentences.vi.join(' ')).toMatch(/150\.000.*200\.000/)
    expect(changes[1]?.sentences).toEqual({
      vi: ['Sửa món trong “Gói”: “Gói C90N”.'],
      en: ['Edited item of “Gói”: “Gói C90N”.'],
    })
  })

  it('tells what an edited named condition does to the rule sets that it reaches, and those that nothing reaches by themselves', () => {
    const before = structuredClone(campaign)
    const ruleSet = before.ruleSets.find(({ id }) => id === 'topics')
    const [rule] = ruleSet?.rules ?? []
    if (rule) rule.conditions = { condition: 'zalo-reachable' }
    const after = structuredClone(before)
    after.conditions['zalo-reachable'] = { not: { fact: 'zaloReachable', operator: 'equal', value: true } }
    after.conditions['balance-covers-package'] = {
      all: [{ fact: 'balanceVnd', operator: 'greaterThan', value: { fact: 'item.priceVnd' } }],
    }
    const changes = describeChanges(before, after)
    expect(changes.map(({ area, ruleSetId }) => [area, ruleSetId])).toEqual([
      ['rules', 'topics'],
      ['conditions', undefined],
    ])
    expect(changes[0]?.sentences.en).toEqual([
      expect.stringMatching(/^The named condition "zalo-reachable" \(used in: .*\): ".*" becomes "not \(.*\)"\.$/),
    ])
    expect(changes[1]?.sentences.en).toEqual([
      expect.stringMatching(/^The named condition "balance-covers-package" \(used in no rule\): .*\.$/),
    ])
  })

  it('names the cases that come, go and expect otherwise', () => {
    const after = structuredClone(campaign)
    const [first, ...others] = after.cases
    if (!first) throw new Error('The sample has no case.')
    after.cases = [{ ...first, expect: { eligible: false } }, ...others.slice(1), { ...first, name: 'new' }]
    expect(describeChanges(campaign, after)).toEqual([
      {
        area: 'cases',
        sentences: {
          vi: [`Bỏ ca kiểm “${others[0]?.name}”.`, 'Thêm ca kiểm “new”.', `Sửa ca kiểm “${first.name}”.`],
          en: [`Removed case “${others[0]?.name}”.`, 'Added case “new”.', `Edited case “${first.name}”.`],
        },
      },
    ])
  })

  it('names rule sets, texts and policies that come, go and change', () => {
    const after = structuredClone(campaign)
    after.ruleSets = after.ruleSets.filter(({ id }) => id !== 'call-order')
    after.templates = after.templates.map((template) => ({ ...template, text: `${template.text}!` }))
    after.policies.calls.maxAttempts = 2
    expect(describeChanges(campaign, after).map(({ area, sentences }) => [area, sentences.vi.length])).toEqual([
      ['rules', 1],
      ['texts', 2],
      ['policies', 1],
    ])
  })
})
