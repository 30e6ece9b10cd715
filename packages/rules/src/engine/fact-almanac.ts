import { Almanac } from 'json-rules-engine'
import { canonicalTimestamp } from '../document/timestamp.ts'
import type { Facts, FactValue } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'

/** The customer's facts as the operators expect them: an absent one is null, a moment has its one spelling. */
export function readFacts(document: RuleDocument, facts: Facts): Facts {
  const read: Facts = { ...facts }
  for (const { id, type } of document.facts) {
    const value = read[id]
    if (type === 'timestamp' && typeof value === 'string') read[id] = canonicalTimestamp(value)
  }
  return read
}

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
