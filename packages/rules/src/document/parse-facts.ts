import type { Fact, Facts, FactValue } from './fact.ts'
import type { Localized } from './localized.ts'
import { refuseFactValue } from './refuse-fact-value.ts'
import { canonicalTimestamp } from './timestamp.ts'

/** Why a customer's facts cannot be decided about. */
export interface FactProblem {
  /** The fact's id. */
  fact: string
  message: Localized
}

/**
 * The door for a customer's facts from outside, such as a line of JSON: every declared fact with a value that it can
 * have, moments in their one spelling, or what is wrong with each. Keys that no fact is declared for are left out.
 * @param declared the facts of a document
 * @param given by fact id; only own properties count, an absent one is null
 */
export function parseFacts(
  declared: readonly Fact[],
  given: object,
): { ok: true; facts: Facts } | { ok: false; problems: [FactProblem, ...FactProblem[]] } {
  const own = given as Record<string, unknown>
  const facts: Facts = Object.create(null)
  const problems: FactProblem[] = []
  for (const fact of declared) {
    const value = Object.hasOwn(given, fact.id) ? (own[fact.id] ?? null) : null
    const message = refuseFactValue(fact, value)
    if (message) problems.push({ fact: fact.id, message })
    // One spelling of a moment, so that every executor shows the same.
    else if (fact.type === 'timestamp' && typeof value === 'string') facts[fact.id] = canonicalTimestamp(value)
    else facts[fact.id] = value as FactValue
  }
  const [first, ...others] = problems
  return first ? { ok: false, problems: [first, ...others] } : { ok: true, facts }
}
