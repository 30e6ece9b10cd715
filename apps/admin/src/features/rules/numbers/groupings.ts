import type { Campaign } from '@careline/campaign'

/** A fact that customers can be told apart by, with where its bands begin where it is an amount. */
export interface Grouping {
  fact: Campaign['facts'][number]
  bands?: number[]
}

const VND_BANDS = [50_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000]

/** Provinces first, then amounts of money by band, then what has names. */
export function groupingsOf({ facts, places }: Pick<Campaign, 'facts' | 'places'>): Grouping[] {
  const province = facts.filter(({ id }) => id === places.provinceFact)
  const amounts = facts.filter(({ type, unit }) => (type === 'integer' || type === 'number') && unit?.startsWith('VND'))
  const named = facts.filter(({ type, sensitive }) => (type === 'enum' || type === 'boolean') && !sensitive)
  return [
    ...province.map((fact) => ({ fact })),
    ...amounts.filter(({ sensitive }) => !sensitive).map((fact) => ({ fact, bands: VND_BANDS })),
    ...named.filter((fact) => !province.includes(fact)).map((fact) => ({ fact })),
  ]
}

/** The band's next beginning; null of the last one. `begin`: null below the first. */
export function bandEnd(bands: number[], begin: number | null): number | null {
  return (begin === null ? bands[0] : bands[bands.indexOf(begin) + 1]) ?? null
}
