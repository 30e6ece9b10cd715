import { demoCustomers, demoList, fileFacts, parseFact, populationSchema } from '@careline/campaign'
import { describe, expect, it } from 'vitest'
import { highValueCarePopulation } from './index.ts'
import { shippedCampaign } from './testing/played-call.ts'

const population = populationSchema.parse(highValueCarePopulation)
const customers = [...demoCustomers(population, { count: 30_000, seed: 1 })]
const arpu = customers.map((cells) => Number(cells['arpuVnd'])).toSorted((a, b) => a - b)
const share = (holds: (cells: Record<string, string>) => boolean) => customers.filter(holds).length / customers.length

describe('demonstration customers', () => {
  it('fill every column with what its fact takes', () => {
    const facts = fileFacts(shippedCampaign().facts)
    expect(Object.keys(population.columns).toSorted()).toEqual(facts.map((fact) => fact.id).toSorted())
    const refused = customers.flatMap((cells) =>
      facts.flatMap((fact) => {
        const parsed = parseFact(fact, cells[fact.id] ?? '')
        return parsed.ok ? [] : [`${fact.id}: ${cells[fact.id]} ${parsed.code}`]
      }),
    )
    expect(refused).toEqual([])
  })

  it('have the ARPU of a telecom population: 13 % from 150.000, under 1 % from 500.000', () => {
    const at = (quantile: number) => arpu[Math.floor(quantile * arpu.length)] ?? 0
    expect(Math.abs(at(0.5) - 50_000)).toBeLessThan(5_000)
    expect(Math.abs(at(0.9) - 185_000)).toBeLessThan(10_000)
    expect(Math.abs(share((cells) => Number(cells['arpuVnd']) >= 150_000) - 0.13)).toBeLessThan(0.02)
    expect(share((cells) => Number(cells['arpuVnd']) >= 500_000)).toBeLessThan(0.015)
  })

  it('have a fifth of lines that bring over half of the revenue, and a quarter without data', () => {
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    expect(sum(arpu.slice(-6_000)) / sum(arpu)).toBeGreaterThan(0.5)
    expect(share((cells) => cells['dataSharePct'] === '0')).toBeGreaterThan(0.25)
  })

  it('are members, on a package, not standardised, at risk and on lists as often as they should be', () => {
    expect(Math.abs(share((cells) => cells['loyaltyMember'] === 'true') - 0.25)).toBeLessThan(0.03)
    expect(Math.abs(share((cells) => cells['packageCode'] !== '') - 0.33)).toBeLessThan(0.03)
    expect(Math.abs(share((cells) => cells['identityStatus'] !== 'standardised') - 0.12)).toBeLessThan(0.02)
    expect(Math.abs(share((cells) => cells['churnRisk'] === 'high') - 0.08)).toBeLessThan(0.02)
    for (const list of ['khcc-wave-1', 'long-tenure']) {
      const entries = [...demoList(population, list, { count: 30_000, seed: 1 })].length
      expect(Math.abs(entries / 30_000 - 0.06)).toBeLessThan(0.01)
    }
  })

  it('sit on each threshold, in a file of a hundred too (R2, R3, R8, R9)', () => {
    const few = [...demoCustomers(population, { count: 100, seed: 7 })]
    for (const amount of ['149999', '150000', '499999', '500000']) {
      expect(few.some((cells) => cells['arpuVnd'] === amount)).toBe(true)
    }
    for (const days of ['3', '4']) expect(few.some((cells) => cells['vlrDaysLast7'] === days)).toBe(true)
  })
})
