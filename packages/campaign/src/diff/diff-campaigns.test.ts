import { expect, it } from 'vitest'
import { parseCampaign } from '../document/parse-campaign.ts'
import { sampleDocument } from '../testing/sample-campaign.ts'
import { diffCampaigns } from './diff-campaigns.ts'

const parsed = parseCampaign(sampleDocument())
if (!parsed.ok) throw new Error('The sample campaign does not parse.')
const BASE = parsed.campaign

it('says for whom a changed rule set decides otherwise, and nothing of the others', () => {
  const after = structuredClone(BASE)
  const [rule] = after.ruleSets[0]?.rules ?? []
  if (!rule) throw new Error('The sample has no rule.')
  rule.conditions = { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 200_000 }] }
  const [eligibility, ...others] = diffCampaigns(BASE, after)
  expect(others).toEqual([])
  expect(eligibility).toMatchObject({ ruleSetId: 'eligibility', complete: true })
  expect(eligibility?.regions.length).toBeGreaterThan(0)
})

it('finds no region where a rule is renamed only', () => {
  const after = structuredClone(BASE)
  const [rule] = after.ruleSets[0]?.rules ?? []
  if (rule) rule.name = 'another-name'
  expect(diffCampaigns(BASE, after)).toEqual([])
})
