import { describe, expect, it } from 'vitest'
import { normalisePhone } from '../facts/phone.ts'
import { demoCustomers, demoList } from './demo-customers.ts'
import { populationSchema } from './population.ts'

const population = populationSchema.parse({
  key: 'msisdn',
  columns: {
    msisdn: { kind: 'phone', prefixes: ['8490', '8493'] },
    arpuVnd: {
      kind: 'quantiles',
      points: [
        [0, 0],
        [0.5, 50000],
        [1, 1000000],
      ],
      step: 1000,
    },
    averageChargeVnd: { kind: 'scaled', fact: 'arpuVnd', by: [0.5, 1], step: 100, empty: 0.1 },
    voiceSharePct: {
      kind: 'quantiles',
      points: [
        [0, 0],
        [1, 100],
      ],
      step: 0.1,
    },
    dataSharePct: { kind: 'rest', fact: 'voiceSharePct', of: 100, by: [0, 1], step: 0.1 },
    member: { kind: 'chance', of: 0.25 },
    tier: {
      kind: 'when',
      fact: 'member',
      is: { true: { kind: 'pick', values: ['vang'] } },
      otherwise: { kind: 'pick', values: [''] },
    },
    name: {
      kind: 'words',
      parts: [
        ['Nguyễn', 'Trần'],
        ['An', 'Bình'],
      ],
    },
    os: { kind: 'weights', values: { ios: 1, android: 3 } },
    mvas: {
      kind: 'either',
      share: 0.5,
      first: { kind: 'pick', values: ['0'] },
      second: { kind: 'pick', values: ['3'] },
    },
  },
  lists: { 'wave-1': 0.06 },
  forced: {
    base: { member: 'true' },
    customers: [{ cells: { arpuVnd: '149999' }, lists: ['wave-1'] }, { cells: { arpuVnd: '150000' } }],
  },
})
const rows = (count: number, seed = 1) => [...demoCustomers(population, { count, seed })]

describe('demoCustomers', () => {
  it('makes the same file for the same seed, and another for another', () => {
    expect(rows(50)).toEqual(rows(50))
    expect(rows(50)).not.toEqual(rows(50, 2))
    expect([...demoList(population, 'wave-1', { count: 50, seed: 1 })]).toEqual([
      ...demoList(population, 'wave-1', { count: 50, seed: 1 }),
    ])
  })

  it('gives every customer a number of their own', () => {
    const numbers = rows(20_000).map(({ msisdn = '' }) => msisdn)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every((number) => normalisePhone(number) === number)).toBe(true)
  })

  it('has the forced customers however small the file is (R3)', () => {
    for (const count of [2, 3, 300]) {
      expect(rows(count).map(({ arpuVnd }) => arpuVnd)).toEqual(expect.arrayContaining(['149999', '150000']))
    }
  })

  it('keeps shares and what depends on another column', () => {
    const many = rows(10_000)
    const share = (holds: (row: Record<string, string>) => boolean) => many.filter(holds).length / many.length
    expect(share((row) => row['member'] === 'true')).toBeCloseTo(0.25, 1)
    expect(share((row) => row['os'] === 'ios')).toBeCloseTo(0.25, 1)
    expect(share((row) => Number(row['arpuVnd']) <= 50_000)).toBeCloseTo(0.5, 1)
    expect(share((row) => row['averageChargeVnd'] === '')).toBeCloseTo(0.1, 1)
    expect(many.every((row) => (row['tier'] === 'vang') === (row['member'] === 'true'))).toBe(true)
    expect(many.every((row) => Number(row['voiceSharePct']) + Number(row['dataSharePct']) <= 100.1)).toBe(true)
  })

  it('puts on a list numbers that are in the file, and the forced ones that say so (R4)', () => {
    const size = { count: 1000, seed: 1 }
    const list = [...demoList(population, 'wave-1', size)]
    const customers = [...demoCustomers(population, size)]
    const forced = customers.find(({ arpuVnd }) => arpuVnd === '149999')
    expect(list).toContain(forced?.['msisdn'])
    expect(list.length).toBeGreaterThan(30)
    expect(list.every((number) => customers.some(({ msisdn }) => msisdn === number))).toBe(true)
  })
})
