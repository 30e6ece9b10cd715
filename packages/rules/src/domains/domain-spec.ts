import type { RuleCase } from '../cases/rule-case.ts'
import type { Fact, FactType } from '../document/fact.ts'
import type { Localized } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { HitPolicy, RuleSetDomain } from '../document/rule-set.ts'

/** A part that some fact plays in a domain; each campaign says which of its facts plays it. */
export interface FactRole {
  role: string
  types: readonly FactType[]
  /** Whether the fact is the item's and not the customer's. */
  ofItem?: boolean
  meaning: Localized
}

/** What a domain asks for and what it answers: what an editor and a developer need to know before writing rules. */
export interface DomainSpec {
  domain: RuleSetDomain
  question: Localized
  hitPolicy: HitPolicy
  overCatalogue: boolean
  roles: readonly FactRole[]
  /** The event parameter that carries the outcome; null where the outcome is that the rules hold, or the items. */
  outcomeParam: string | null
  outcome: Localized
}

/** What a new campaign can start from: rules that run as they are, and the cases that show their edges. */
export interface DomainDefaults {
  /** One rule set, with the id of its domain, and the facts that it asks. */
  document: RuleDocument
  /** The `item.*` facts of each catalogue, in a domain over one. */
  itemFacts?: Record<string, Fact[]>
  /** They show every rule and condition to hold and not to hold. */
  cases: RuleCase[]
}
