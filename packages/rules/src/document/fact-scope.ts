import { isItemFact } from './catalogue-item.ts'
import type { Fact, FactType } from './fact.ts'

/** The facts that a condition may ask about: the customer's, and the item's where a catalogue is run over. */
export interface FactScope {
  facts: ReadonlyMap<string, Fact>
  /** Undefined outside an `over` set. */
  itemFacts: ReadonlyMap<string, Fact> | undefined
}

export function factInScope(scope: FactScope, id: string): Fact | undefined {
  return isItemFact(id) ? scope.itemFacts?.get(id) : scope.facts.get(id)
}

/** What values of a type are, whatever they stand for. */
export type TypeFamily = 'boolean' | 'number' | 'text' | 'date' | 'timestamp' | 'text-list'

/** Facts of one family can be compared with each other. */
export function familyOf(type: FactType): TypeFamily {
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'enum' || type === 'phone') return 'text'
  return type
}
