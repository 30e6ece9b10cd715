import { parseCampaign, runCases } from '@careline/campaign'
import { describe, expect, it } from 'vitest'
import { highValueCare } from './index.ts'
import { shippedCampaign } from './testing/played-call.ts'

describe('the reference campaign', () => {
  it('is a valid document', () => {
    const parsed = parseCampaign(highValueCare)
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
  })

  it('passes each of its cases, of which there are at least 65', async () => {
    const campaign = shippedCampaign()
    expect(campaign.cases.length).toBeGreaterThanOrEqual(65)
    expect((await runCases(campaign)).failed).toEqual([])
  })

  it('has only invariants that expect nothing to be given, so that a changed threshold breaks none', () => {
    const given = shippedCampaign()
      .cases.filter(({ kind }) => kind === 'invariant')
      .flatMap(({ name, expect: { unmet: _unmet, contact: _contact, ...expected } }) =>
        Object.values(expected).some(
          (value) => value !== null && value !== false && Object.keys(value as object).length > 0,
        )
          ? [name]
          : [],
      )
    expect(given).toEqual([])
  })

  it('runs from 17/10 to 30/11/2022 and rehearses from 28/10 at 09:00 (D16, D17)', () => {
    const { period, rehearsalStartsAt, timeZone } = shippedCampaign()
    expect(period).toEqual({ from: '2022-10-17', to: '2022-11-30' })
    expect(rehearsalStartsAt).toBe('2022-10-28T09:00:00+07:00')
    expect(timeZone).toBe('Asia/Ho_Chi_Minh')
  })

  it('orders calls by churn risk, then ARPU, then number (R19, D6)', () => {
    const { ruleSets, decisions } = shippedCampaign()
    const order = ruleSets.find((ruleSet) => ruleSet.id === decisions.callOrder)
    expect(order?.rules.map((rule) => rule.conditions)).toEqual([
      { all: [{ fact: 'churnRisk', operator: 'equal', value: 'high' }] },
    ])
    expect(order?.orderBy).toEqual([
      { fact: 'arpuVnd', direction: 'desc' },
      { fact: 'msisdn', direction: 'asc' },
    ])
  })

  it('sends SMS-1 and SMS-2 on their dates, two a subscriber at most, and one Zalo message (D11, D14)', () => {
    const { sends, caps } = shippedCampaign().policies.messages
    expect(sends).toEqual([
      { template: 'sms-1', on: '2022-10-28' },
      { template: 'sms-2', on: '2022-10-30' },
    ])
    expect(caps).toEqual([
      { channel: 'sms', class: 'campaign', perSubscriber: 2 },
      { channel: 'zalo', class: 'campaign', perSubscriber: 1 },
    ])
  })

  it('asks for two topics, three attempts four hours apart, in calling hours (R26, D21, D29)', () => {
    const { topicsPerCall, maxAttempts, retryAfterHours, callingHours } = shippedCampaign().policies.calls
    expect({ topicsPerCall, maxAttempts, retryAfterHours }).toEqual({
      topicsPerCall: 2,
      maxAttempts: 3,
      retryAfterHours: 4,
    })
    expect(callingHours).toEqual({ from: '08:00', to: '17:00' })
  })

  it('feeds the port-out report from one reason, which the script offers like all others (D28)', () => {
    const { script, policies } = shippedCampaign()
    const { refusalReasons } = policies.calls
    expect(refusalReasons.flatMap(({ id, report }) => (report === 'port-out' ? [id] : []))).toEqual([
      'intends-to-port-out',
    ])
    const ask = script.steps.find((step) => step.id === 'refusal')?.ask
    const offered = ask?.kind === 'capture' ? ask.fields[0]?.options?.map((option) => option.id) : []
    expect(offered).toEqual(refusalReasons.map(({ id }) => id))
  })

  it('has a store in each of the 13 provinces, in districts that there are (S10, S23)', () => {
    const { provinces, catalogues } = shippedCampaign()
    const stores = catalogues['stores']?.items ?? []
    expect(provinces).toHaveLength(13)
    for (const { code, districts } of provinces) {
      const own = stores.filter((store) => store['province'] === code).map((store) => store['district'])
      expect(own.length).toBeGreaterThan(0)
      expect(districts.map((district) => district.code)).toEqual(expect.arrayContaining(own))
    }
  })

  it('marks every catalogue as an example to be replaced', () => {
    expect(Object.values(shippedCampaign().catalogues).filter((catalogue) => !catalogue.example)).toEqual([])
  })

  it('says each of S1 to S27, but S4–S6 and S19 which are choices, somewhere in the script', () => {
    const said = new Set(shippedCampaign().script.steps.flatMap((step) => step.say.flatMap((line) => line.brief)))
    const items = Array.from({ length: 27 }, (_, index) => `S${index + 1}`).filter(
      (item) => !['S6', 'S19'].includes(item),
    )
    expect(items.filter((item) => !said.has(item))).toEqual([])
  })
})
