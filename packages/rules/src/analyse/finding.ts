import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Fact, Facts } from '../document/fact.ts'
import type { Localized } from '../document/localized.ts'
import type { ProblemPath } from '../document/problem.ts'

/**
 * What an analysis can find. Each is shown by its witness, a customer whom the reference executor judges as said.
 * - `never-holds` no customer meets the rule (witness: one who meets as much of it as can be)
 * - `always-true` a condition, or a whole rule of `every` or `collect`, that holds for every customer; in `first` that is an "otherwise" and no finding
 * - `never-true` a condition inside of a rule that holds for nobody, so that its branch is dead
 * - `redundant` a condition, or a rule of `every`, without which every customer is judged the same (witness: one of whom it says otherwise than its group, or anyone)
 * - `unreachable` in `first`: whoever meets the rule is taken by one before it (witness: one who meets it)
 * - `gap` in `first`: customers whom no rule takes (witness: one of them)
 * - `tie` in `first`: two rules of equal priority for the same customer; `parseRuleDocument` refuses such a set already
 * - `subsumed` in `collect`: whoever meets the rule meets another one too (witness: one who meets both)
 * - `contradiction` in `every`: rules that no customer meets together (witness: one who meets all of them but one)
 * - `item-fits-nobody` over a catalogue: an item that passes for no customer (witness: some customer, with that item)
 */
export type FindingCode =
  | 'never-holds'
  | 'always-true'
  | 'never-true'
  | 'redundant'
  | 'unreachable'
  | 'gap'
  | 'tie'
  | 'subsumed'
  | 'contradiction'
  | 'item-fits-nobody'

/** What a rule set answers today for a witness; `offered` for a set over a catalogue, `events` else (rule names). */
export interface WitnessAnswer {
  holds: boolean
  events?: string[]
  offered?: string[]
}

/** One odd thing, where it is, and a customer who shows it. */
export interface Finding {
  code: FindingCode
  ruleSetId: string
  rule?: string
  /** Where in the document: the rule, or a condition of it or of a named one. */
  path?: ProblemPath
  message: Localized
  /** Every fact that the set asks about; over a catalogue also the `item.*` facts of one item. */
  witness: Facts
  answer: WitnessAnswer
}

/** What stands in a catalogue, and how long to search. */
export interface AnalyseOptions {
  /** The `item.*` facts of each catalogue: an `over` set is analysed for any items that there could be … */
  itemFacts?: Record<string, Fact[]>
  /** … or for just these, where the catalogue's items are given. */
  items?: Record<string, CatalogueItem[]>
  /** How many cells the search may look at. */
  budget?: number
}

/** What was found, and whether that is all. */
export interface Analysis {
  /** False where the budget ended the search, or a domain could not be cut exactly: there may be more to find. */
  complete: boolean
  findings: Finding[]
}
