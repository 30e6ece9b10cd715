import type { Facts } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { sampleCampaign } from '../testing/sample-call.ts'
import { compileCampaign, decide } from './decide.ts'

const campaign = sampleCampaign()
const at = '2022-10-28T09:00:00+07:00'

describe('compileCampaign', () => {
  const compiled = compileCampaign(campaign)
  it.each<[string, Facts]>([
    ['eligible', {}],
    ['not eligible', { arpuVnd: 149999, 'lists.wave1': true }],
    ['not to be contacted', { optedOut: true }],
    ['without facts at all', Object.fromEntries(campaign.facts.map(({ id }) => [id, null]))],
  ])('decides as the reference does, traces and all: %s', async (_, facts) => {
    const customer = { ...campaign.caseBase, ...facts }
    expect(await compiled(customer, { at })).toEqual(await decide(campaign, customer, { at }))
  })

  it('gives lists that their reader may change', async () => {
    const decisions = await compiled(campaign.caseBase, { at })
    for (const list of [decisions.unmet, ...Object.values(decisions.outputs)])
      if (Array.isArray(list)) list.push('mine')
    expect(await compiled(campaign.caseBase, { at })).toEqual(await decide(campaign, campaign.caseBase, { at }))
  })
})
