import type { Campaign } from '@careline/campaign'

/** What was typed, by fact; facts that were left alone are the campaign's example customer's. */
export type Typed = Record<string, string | number | boolean | null | string[]>

type Fact = Campaign['facts'][number]

/** The facts that rules may ask about and a person may type: nothing that names a real customer. */
export function typedFacts(document: Campaign): Fact[] {
  return document.facts.filter(({ type, sensitive }) => type !== 'phone' && !sensitive)
}

/** What the field of a fact shows: the typed value, else the example's. */
export function shownValue(document: Campaign, typed: Typed, fact: Fact): Typed[string] {
  return Object.hasOwn(typed, fact.id) ? (typed[fact.id] ?? null) : (document.caseBase[fact.id] ?? null)
}
