import type { Fact } from '../document/fact.ts'
import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'

/** What sentences need besides the document. */
export interface DescribeOptions {
  /** The `item.*` facts of the set's catalogue, for their labels and units. */
  itemFacts?: Fact[]
}

/** The words for facts: theirs where they have a label, else the id. */
export interface FactWords {
  find: (factId: string) => Fact | undefined
  label: (factId: string) => string
}

export function factWords(document: RuleDocument, locale: Locale, options: DescribeOptions = {}): FactWords {
  const facts = new Map([...document.facts, ...(options.itemFacts ?? [])].map((fact) => [fact.id, fact]))
  return {
    find: (factId) => facts.get(factId),
    label: (factId) => facts.get(factId)?.label?.[locale] ?? factId,
  }
}
