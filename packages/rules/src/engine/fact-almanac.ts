import { Almanac } from 'json-rules-engine'
import type { Facts, FactValue } from '../document/fact.ts'

/**
 * Gives facts by their flat id and nothing else. json-rules-engine's own almanac resolves JSONPath and hashes each
 * fact for a cache; the first must not be reachable from a rule, the second costs more than the rules themselves.
 */
export class FactAlmanac extends Almanac {
  readonly #facts: Facts

  constructor(facts: Facts) {
    super()
    this.#facts = facts
  }

  /** Null for an absent fact. Only own keys count, so that no name reaches a prototype. */
  override factValue<T>(factId: string): Promise<T> {
    const value: FactValue = Object.hasOwn(this.#facts, factId) ? (this.#facts[factId] ?? null) : null
    return Promise.resolve(value as T)
  }
}
