import fc from 'fast-check'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Fact, Facts, FactType, FactValue } from '../document/fact.ts'

/** Small pools, so that equal values, boundaries and shared prefixes are met all the time. */
export const pools: Record<FactType, readonly (string | number | boolean | string[])[]> = {
  boolean: [true, false],
  integer: [0, 3, 4, 149999, 150000, 150001, 500000, -1, Number.MAX_SAFE_INTEGER],
  number: [0, 0.1, 60, 59.99, 60.01, 0.30000000000000004, -2.5],
  text: ['', 'a', 'A', 'Á', 'ă', 'b', 'ba', 'Bạc', "it's", '%', '_', '\\', '"x"', '$1'],
  enum: ['low', 'medium', 'high'],
  date: ['2022-10-27', '2022-10-28', '2024-02-29', '1999-12-31'],
  timestamp: ['2022-10-28T02:00:00.000Z', '2022-10-28T01:59:59.999Z', '2022-10-28T17:00:00.000Z'],
  'text-list': [[], ['a'], ['a', 'b'], ['Á', 'a'], ['low', 'it\'s,"{}']],
  phone: ['84901234567', '84901234568', '8490'],
}

const columnTypes: Record<FactType, string> = {
  boolean: 'boolean',
  integer: 'bigint',
  number: 'double precision',
  text: 'text',
  enum: 'text',
  date: 'date',
  timestamp: 'timestamptz',
  'text-list': 'text[]',
  phone: 'text',
}

const types = Object.keys(pools) as FactType[]

function declare(id: string, type: FactType): Fact {
  return { id, type, nullable: true, ...(type === 'enum' ? { values: ['low', 'medium', 'high'] } : {}) }
}

/** Two facts of each type, so that facts can be compared with each other. */
export const sampleFacts: Fact[] = types.flatMap((type) => {
  const key = type.replace('-', '_')
  return [declare(key, type), declare(`other.${key}`, type)]
})

export const sampleItemFacts: Fact[] = types
  .filter((type) => type !== 'timestamp')
  .map((type) => declare(`item.${type.replace('-', '_')}`, type))

export function columnOf(factId: string): string {
  return `"${factId}"`
}

export const sampleColumns = sampleFacts.map(({ id, type }) => `${columnOf(id)} ${columnTypes[type]}`).join(', ')

function valueOf(type: FactType): fc.Arbitrary<FactValue> {
  return fc.option(fc.constantFrom<Exclude<FactValue, null>[]>(...pools[type]), { freq: 3, nil: null })
}

export const randomFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(sampleFacts.map(({ id, type }) => [id, valueOf(type)])),
)

export const randomItems: fc.Arbitrary<CatalogueItem[]> = fc
  .array(fc.record(Object.fromEntries(sampleItemFacts.map(({ id, type }) => [id.slice(5), valueOf(type)]))), {
    maxLength: 4,
  })
  .map((items) => items.map((item, index) => ({ ...item, id: `item-${index}` })))
