import { type CatalogueItem, isItemFact, itemAttribute } from '../document/catalogue-item.ts'
import type { TestCondition } from '../document/condition.ts'
import type { Facts, FactValue } from '../document/fact.ts'
import { comparedFact } from '../document/condition.ts'

export type Literal = string | number | boolean

/** Facts that are compared with each other, by way of others too, share their cuts: any may take the other's values. */
export interface Group {
  factIds: string[]
  literals: Set<Literal>
  prefixes: Set<string>
  /** Whether one fact may be the beginning of another: `startsWith` between facts. */
  prefixPairs: boolean
}

/** Gathers what tests ask of facts: where each domain has to be cut, and which facts must be cut alike. */
export class Marks {
  readonly #groups = new Map<string, Group>()

  /** @param items where given, `item.*` facts are theirs and no facts of their own. */
  constructor(tests: TestCondition[], items: CatalogueItem[] | undefined) {
    for (const test of tests) this.#read(test, items)
  }

  /** The groups, in the order in which their first fact was met. */
  groups(): Group[] {
    return [...new Set(this.#groups.values())]
  }

  /**
   * Makes each of these values a cut of its own, where the fact is asked about; of a list that is compared with a text
   * each of its elements. What else is in a list is asked by nobody.
   */
  addValues(facts: Facts): void {
    for (const [id, value] of Object.entries(facts)) {
      const group = this.#groups.get(id)
      if (!group || (Array.isArray(value) && group.factIds.length === 1)) continue
      for (const each of Array.isArray(value) ? value : [value]) if (each !== null) group.literals.add(each)
    }
  }

  #read(test: TestCondition, items: CatalogueItem[] | undefined): void {
    const { fact, operator, value } = test
    const other = comparedFact(test)
    const ofItem = (id: string) => items !== undefined && isItemFact(id)
    const seen = (id: string) => (items ?? []).map((item) => item[itemAttribute(id)] ?? null)
    const isPrefix = operator === 'startsWith'
    if (!ofItem(fact)) this.#groupOf(fact)
    if (other === undefined) {
      const isPresence = operator === 'isMissing' || operator === 'isKnown'
      if (!ofItem(fact) && !isPresence) this.#cut(fact, value as FactValue, isPrefix)
    } else if (ofItem(fact)) {
      if (!ofItem(other)) for (const each of seen(fact)) this.#cut(other, isPrefix ? beginnings(each) : each, false)
    } else if (ofItem(other)) {
      for (const each of seen(other)) this.#cut(fact, each, isPrefix)
    } else this.#join(fact, other, isPrefix)
  }

  #groupOf(factId: string): Group {
    const known = this.#groups.get(factId)
    if (known) return known
    const group: Group = { factIds: [factId], literals: new Set(), prefixes: new Set(), prefixPairs: false }
    this.#groups.set(factId, group)
    return group
  }

  #cut(factId: string, value: FactValue, asPrefix: boolean): void {
    const group = this.#groupOf(factId)
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each === null) continue
      if (asPrefix) group.prefixes.add(String(each))
      else group.literals.add(each)
    }
  }

  #join(factId: string, otherId: string, isPrefix: boolean): void {
    const [group, other] = [this.#groupOf(factId), this.#groupOf(otherId)]
    group.prefixPairs ||= isPrefix || other.prefixPairs
    if (group === other) return
    for (const id of other.factIds) this.#groups.set(id, group)
    group.factIds.push(...other.factIds)
    for (const literal of other.literals) group.literals.add(literal)
    for (const prefix of other.prefixes) group.prefixes.add(prefix)
  }
}

/** Every beginning of a text, the empty one and itself among them; no letter outside of the basic plane is halved. */
export function beginnings(text: FactValue): string[] {
  if (typeof text !== 'string') return []
  const letters = Array.from(text)
  return Array.from({ length: letters.length + 1 }, (_, length) => letters.slice(0, length).join(''))
}
