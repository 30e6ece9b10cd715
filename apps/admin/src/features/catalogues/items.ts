import type { Catalogue } from '@careline/campaign'
import type { Fact, FactValue } from '@careline/rules'

export type Item = Catalogue['items'][number]

/** The attribute that a catalogue's fact describes: `item.points` is the item's `points`. */
export const attributeOf = (fact: Fact): string => fact.id.replace(/^item\./, '')

/** A value that stands in a fresh cell. */
function startOf(fact: Fact): Item[string] {
  if (fact.nullable) return null
  if (fact.type === 'boolean') return false
  if (fact.type === 'integer' || fact.type === 'number') return fact.min ?? 0
  return fact.values?.[0] ?? ''
}

/** A new row at the end, with an id that no other has. */
export function addItem(items: readonly Item[], facts: readonly Fact[], label: string): Item[] {
  const taken = new Set(items.map((item) => item.id))
  let number = items.length + 1
  while (taken.has(`item-${number}`)) number += 1
  const attributes = Object.fromEntries(facts.map((fact) => [attributeOf(fact), startOf(fact)]))
  return [...items, { ...attributes, id: `item-${number}`, label }]
}

/** What a typed cell means: empty is "not known" where that is allowed. */
export function cellValue(fact: Fact, typed: string | number | boolean): Exclude<FactValue, string[]> {
  if (typed === '' && fact.nullable) return null
  if (fact.type === 'integer' || fact.type === 'number') return Number(typed)
  return typed
}
