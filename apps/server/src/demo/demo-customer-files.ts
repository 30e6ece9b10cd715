import type { DemoCustomers } from '@careline/api'
import { demoCustomers, demoList, type DemoSize, type Population } from '@careline/campaign'
import { stringify } from 'csv-stringify/sync'

const ROWS_A_CHUNK = 500

/** The customer file and the exclusion lists of a demonstration, made as they are read: the same count and seed give the same bytes. */
export const demoCustomerFiles =
  (population: Population): DemoCustomers['files'] =>
  (size) => [
    ...Object.keys(population.lists).map((listId) => ({
      kind: 'list' as const,
      listId,
      fileName: `${listId}.csv`,
      file: () => csv([population.key], listRows(population, listId, size)),
    })),
    {
      kind: 'customers',
      listId: null,
      fileName: `demo-customers-${size.count}.csv`,
      file: () => csv(Object.keys(population.columns), customerRows(population, size)),
    },
  ]

function* customerRows(population: Population, size: DemoSize): Generator<string[]> {
  const columns = Object.keys(population.columns)
  for (const cells of demoCustomers(population, size)) yield columns.map((column) => cells[column] ?? '')
}

function* listRows(population: Population, listId: string, size: DemoSize): Generator<string[]> {
  for (const msisdn of demoList(population, listId, size)) yield [msisdn]
}

async function* csv(header: string[], rows: Iterable<string[]>): AsyncGenerator<Uint8Array> {
  let chunk = [header]
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < ROWS_A_CHUNK) continue
    yield Buffer.from(stringify(chunk))
    chunk = []
  }
  if (chunk.length > 0) yield Buffer.from(stringify(chunk))
}
