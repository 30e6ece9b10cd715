import fc from 'fast-check'
import { sqlTypes } from '../compile/sql/sql-types.ts'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Fact, Facts, FactType, FactValue } from '../document/fact.ts'

/** Small pools, so that equal values, boundaries and shared prefixes are met all the time. Every literal is from here. */
export const pools: Record<FactType, readonly (string | number | boolean | string[])[]> = {
  boolean: [true, false],
  integer: [0, -0, 3, 4, 9, 10, 149999, 150000, 150001, 500000, -1, 2 ** 31, -(2 ** 31), Number.MAX_SAFE_INTEGER],
  number: [0, -0, 0.1, 60, 59.99, 60.01, 0.30000000000000004, -2.5, 2 ** 53, 1e300, -1e300, Number.MAX_VALUE],
  text: [
    '',
    'a',
    'A',
    'Á',
    'A\u0301',
    'ă',
    'b',
    'ba',
    'Bạc',
    "it's",
    '%',
    '_',
    '\\',
    '"x"',
    '$1',
    '😀',
    '😀!',
    'ß',
    ' a',
  ],
  enum: ['low', 'medium', 'high'],
  date: ['2022-10-27', '2022-10-28', '2024-02-29', '1999-12-31', '0001-01-01', '9999-12-31'],
  timestamp: [
    '2022-10-28T02:00:00.000Z',
    '2022-10-28T01:59:59.999Z',
    '2022-10-28T17:00:00.000Z',
    '0001-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ],
  'text-list': [[], ['a'], ['a', 'b'], ['Á', 'a'], ['low', 'it\'s,"{}'], ['', '😀'], ['8490', '10']],
  phone: ['84901234567', '84901234568', '8490', '10', '9'],
}

/** What customers have beside them: moments come with any offset. */
const offsetMoments = ['2022-10-28T09:00:00+07:00', '2022-10-28T02:00Z', '2022-10-28T00:00:00.5-02:30']

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

export const sampleColumns = sampleFacts.map(({ id, type }) => `${columnOf(id)} ${sqlTypes[type]}`).join(', ')

function valueOf(type: FactType, others: readonly string[] = []): fc.Arbitrary<FactValue> {
  return fc.option(fc.constantFrom<Exclude<FactValue, null>[]>(...pools[type], ...others), { freq: 3, nil: null })
}

/** A customer; a fact that is missing may be null or not there at all. */
export const randomFacts: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(
      sampleFacts.map(({ id, type }) => [id, valueOf(type, type === 'timestamp' ? offsetMoments : [])]),
    ),
  )
  .map((facts) =>
    Object.fromEntries(Object.entries(facts).filter(([id, value]) => value !== null || id.length % 2 > 0)),
  )

export const randomItems: fc.Arbitrary<CatalogueItem[]> = fc
  .array(fc.record(Object.fromEntries(sampleItemFacts.map(({ id, type }) => [id.slice(5), valueOf(type)]))), {
    maxLength: 4,
  })
  .map((items) => items.map((item, index) => ({ ...item, id: `item-${index}` })))
