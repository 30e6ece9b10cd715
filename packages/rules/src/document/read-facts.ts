import type { Facts, FactValue } from './fact.ts'
import type { RuleDocument } from './rule-document.ts'
import { canonicalTimestamp } from './timestamp.ts'

/** @throws always: JSON cannot hold such a number, SQL orders it otherwise than JavaScript does, so nobody may ask about it. */
export function refuseNumber(id: string, value: number): never {
  throw new TypeError(`The fact "${id}" is ${value}; give a finite number, or null where it is not known.`)
}

/**
 * The door for a customer's facts, the same for every executor: only declared facts are read, only own properties
 * count (no name reaches a prototype), an absent one is null, and a moment gets its one spelling.
 * @throws where a number is NaN or infinite
 */
export function readFacts(document: RuleDocument, facts: Facts): Facts {
  const read: Facts = Object.create(null)
  for (const { id, type } of document.facts) {
    const value: FactValue = Object.hasOwn(facts, id) ? (facts[id] ?? null) : null
    if (typeof value === 'number' && !Number.isFinite(value)) refuseNumber(id, value)
    read[id] = type === 'timestamp' && typeof value === 'string' ? canonicalTimestamp(value) : value
  }
  return read
}
