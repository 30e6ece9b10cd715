import type { Facts, FactValue } from './fact.ts'
import { refuseNumber } from './read-facts.ts'

/** One gift or package; each attribute is seen by an `over` set as the fact `item.<attribute>` (the id as `item.id`). */
export type CatalogueItem = { id: string; [attribute: string]: FactValue }

/** The prefix of facts that come from a catalogue item and not from the customer. */
const itemPrefix = 'item.'

/** Whether the fact is of a catalogue item (`item.price`) and not of the customer. */
export function isItemFact(factId: string): boolean {
  return factId.startsWith(itemPrefix)
}

/** The attribute of an item that an `item.*` fact is: `price` of `item.price`. */
export function itemAttribute(factId: string): string {
  return factId.slice(itemPrefix.length)
}

/**
 * The item's attributes as facts: `{ id: 'A', price: 1 }` as `{ 'item.id': 'A', 'item.price': 1 }`.
 * @throws where a number is NaN or infinite
 */
export function itemFactsOf(item: CatalogueItem): Facts {
  return Object.fromEntries(
    Object.entries(item).map(([attribute, value]) => {
      if (typeof value === 'number' && !Number.isFinite(value)) refuseNumber(itemPrefix + attribute, value)
      return [itemPrefix + attribute, value]
    }),
  )
}
