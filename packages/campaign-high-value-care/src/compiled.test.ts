import {
  compileCampaign,
  decide,
  demoCustomers,
  demoList,
  fileFacts,
  parseFact,
  populationSchema,
  caseCoverage,
  runCases,
  tryCases,
} from '@careline/campaign'
import { expect, it } from 'vitest'
import { highValueCarePopulation } from './index.ts'
import { shippedCampaign } from './testing/played-call.ts'

const campaign = shippedCampaign()
const compiled = compileCampaign(campaign)
type Facts = Parameters<typeof compiled>[0]

const size = { count: 500, seed: 1 }
console.info(`compiled and reference decisions: ${size.count} customers, seed ${size.seed}`)

function demoFacts(): Facts[] {
  const population = populationSchema.parse(highValueCarePopulation)
  const listed = new Map(campaign.lists.map(({ id, fact }) => [fact, new Set(demoList(population, id, size))]))
  return [...demoCustomers(population, size)].map((cells) => {
    const facts: Facts = {}
    for (const fact of fileFacts(campaign.facts)) {
      const parsed = parseFact(fact, cells[fact.id] ?? '')
      facts[fact.id] = parsed.ok ? parsed.value : null
    }
    for (const [fact, numbers] of listed) facts[fact] = numbers.has(String(facts['msisdn']))
    return facts
  })
}

it('decides every stored case as the reference does, traces and all', async () => {
  for (const { facts, at } of campaign.cases) {
    const [customer, moment] = [{ ...campaign.caseBase, ...facts }, { at: at ?? campaign.rehearsalStartsAt }]
    expect(await compiled(customer, moment)).toEqual(await decide(campaign, customer, moment))
  }
})

it('tries the stored cases as the reference runs them, with the same coverage', { timeout: 60_000 }, async () => {
  const { coverage, ...report } = await tryCases(campaign)
  expect(report).toEqual(await runCases(campaign))
  expect(coverage).toEqual(await caseCoverage(campaign))
  const none = { ...campaign, cases: campaign.cases.map((one) => ({ ...one, expect: { eligible: 'no' } })) }
  expect((await tryCases(none)).failed).toEqual((await runCases(none)).failed)
})

it('decides demonstration customers as the reference does', async () => {
  const at = '2022-10-28T09:00:00+07:00'
  let eligible = 0
  for (const facts of demoFacts()) {
    const decisions = await compiled(facts, { at })
    const { results: _, ...wanted } = await decide(campaign, facts, { at })
    expect(decisions).toMatchObject(wanted)
    if (decisions.eligible) eligible += 1
  }
  expect(eligible).toBeGreaterThan(20)
})
