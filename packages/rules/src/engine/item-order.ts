import type { CatalogueItem } from '../document/catalogue-item.ts'
import { itemAttribute } from '../document/catalogue-item.ts'
import type { FactValue } from '../document/fact.ts'
import type { OrderBy, Over } from '../document/rule-set.ts'

function compareValues(left: FactValue, right: FactValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  const [a, b] = [String(left), String(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

function compareItems(left: CatalogueItem, right: CatalogueItem, orderBy: OrderBy[]): number {
  for (const { fact, direction } of orderBy) {
    const attribute = itemAttribute(fact)
    const a = left[attribute] ?? null
    const b = right[attribute] ?? null
    if (a === null && b === null) continue
    if (a === null) return 1
    if (b === null) return -1
    const sign = compareValues(a, b)
    if (sign !== 0) return direction === 'asc' ? sign : -sign
  }
  return compareValues(left.id, right.id)
}

/** The items in the order that an `over` set declares: missing values last either way, ties by id. */
export function orderItems(items: CatalogueItem[], over: Over): CatalogueItem[] {
  return items.toSorted((left, right) => compareItems(left, right, over.orderBy))
}
