import type { Facts, FactValue } from './fact.ts'

/** One gift or package; each attribute is seen by an `over` set as the fact `item.<attribute>` (the id as `item.id`). */
export type CatalogueItem = { id: string; [attribute: string]: FactValue }

/** The prefix of facts that come from a catalogue item and not from the customer. */
export const itemPrefix = 'item.'

export function isItemFact(factId: string): boolean {
  return factId.startsWith(itemPrefix)
}

/** The item's attributes as facts. */
export function itemFactsOf(item: CatalogueItem): Facts {
  return Object.fromEntries(Object.entries(item).map(([attribute, value]) => [itemPrefix + attribute, value]))
}
