import { makeCell } from './make-cell.ts'
import type { Population } from './population.ts'
import { randomAt } from './random.ts'

export interface DemoSize {
  /** Rows in the file. */
  count: number
  /** A whole number; the same seed and count give the same file. */
  seed: number
}

/** The forced customers' places, spread over the whole file; a file with fewer rows than those has the first of them. */
function forcedRows(
  { forced }: Population,
  { count }: DemoSize,
): Map<number, Population['forced']['customers'][number]> {
  const { customers } = forced
  const span = Math.max(count / Math.max(1, customers.length), 1)
  return new Map(customers.map((customer, index) => [Math.floor((index + 0.5) * span), customer]))
}

/** The rows of a customer file, cells by column as they stand in the file. Deterministic. */
export function* demoCustomers(population: Population, size: DemoSize): Generator<Record<string, string>> {
  const forced = forcedRows(population, size)
  for (let row = 0; row < size.count; row += 1) {
    const customer = forced.get(row)
    const fixed = customer ? { ...population.forced.base, ...customer.cells } : {}
    const cells: Record<string, string> = {}
    for (const [column, generator] of Object.entries(population.columns)) {
      cells[column] = Object.hasOwn(fixed, column)
        ? fixed[column]!
        : makeCell(generator, { seed: size.seed, row, column, cells })
    }
    yield cells
  }
}

/** The phone numbers on one exclusion list, of the same customers. */
export function* demoList(population: Population, listId: string, size: DemoSize): Generator<string> {
  const forced = forcedRows(population, size)
  const share = population.lists[listId] ?? 0
  const generator = population.columns[population.key]
  if (!generator) return
  for (let row = 0; row < size.count; row += 1) {
    const customer = forced.get(row)
    const isOn = customer ? customer.lists.includes(listId) : randomAt(size.seed, row, `list.${listId}`) < share
    if (isOn) yield makeCell(generator, { seed: size.seed, row, column: population.key, cells: {} })
  }
}
