import { type CatalogueItem, isItemFact } from '../document/catalogue-item.ts'
import { familyOf } from '../document/fact-scope.ts'
import type { Fact, Facts } from '../document/fact.ts'
import type { Localized } from '../document/localized.ts'
import { type RuleDocument, ruleSetOf } from '../document/rule-document.ts'
import { Budget, usualBudget, withinBudget } from '../regions/budget.ts'
import { DecisionSpace } from '../regions/decision-space.ts'
import type { Path } from '../regions/diagrams.ts'
import { mergePaths } from '../regions/merge-paths.ts'
import { type Region, regionOf } from '../regions/region.ts'
import { itemVariable } from '../regions/variables.ts'
import { type ChangedOutcomes, changedOutcomes } from './changed-outcomes.ts'
import { diffSentences } from './diff-sentences.ts'
import { editedFacts } from './edited-facts.ts'
import { type Outcome, outcomesOf } from './outcome.ts'

/**
 * Customers whose decision differs in the same way. `before` and `after` hold what they get in the one version and not in
 * the other (both hold it where only the order changed). The witness has every fact that either version asks about.
 */
export interface DiffRegion extends Region {
  before: Outcome[]
  after: Outcome[]
  witness: Facts
}

/** For whom two versions decide differently, by region and in sentences. */
export interface RuleSetDiff {
  /** False where the budget ended the search, the regions are too many, a fact became one of another kind, or a domain could not be cut exactly. */
  complete: boolean
  regions: DiffRegion[]
  /** What differs, merged; empty where every customer is judged the same. */
  sentences: Localized[]
}

/** What stands in a catalogue, and how long to search. */
export interface DiffOptions {
  /** The `item.*` facts of each catalogue: what an `over` set says of any items that there could be … */
  itemFacts?: Record<string, Fact[]>
  /** … or what it offers of just these items, order and limit included. */
  items?: Record<string, CatalogueItem[]>
  budget?: number
}

/** Nobody reads more regions of one change than this; there are so many only where the rules are rewritten. */
const mostWays = 200

/** Whether a fact became one of another kind: values of the old kind are then no customer's any more, and are not judged. */
function hasOtherKinds(before: Fact[], after: Fact[]): boolean {
  const old = new Map(before.map((fact) => [fact.id, familyOf(fact.type)]))
  return after.some(({ id, type }) => old.has(id) && old.get(id) !== familyOf(type))
}

/** Facts of both versions; where they declare one differently, its domain is what either allows. */
function factsOfBoth(before: Fact[], after: Fact[]): Fact[] {
  const old = new Map(before.map((fact) => [fact.id, fact]))
  const known = new Set(after.map((fact) => fact.id))
  const joined = after.map((fact): Fact => {
    const was = old.get(fact.id)
    if (!was) return fact
    const { min: _min, max: _max, ...rest } = fact
    const values = fact.values && [...new Set([...fact.values, ...(was.values ?? [])])]
    const min = was.min !== undefined && fact.min !== undefined && Math.min(was.min, fact.min)
    const max = was.max !== undefined && fact.max !== undefined && Math.max(was.max, fact.max)
    return {
      ...rest,
      nullable: fact.nullable || was.nullable,
      ...(values && { values }),
      ...(min !== false && { min }),
      ...(max !== false && { max }),
    }
  })
  return [...joined, ...before.filter((fact) => !known.has(fact.id))]
}

/**
 * For whom two versions of a rule set decide differently, exactly: a renamed rule or a rewritten condition that means
 * the same is no difference. A set over a catalogue is compared by what it offers where `items` are given.
 * @param before and `after`: documents that `parseRuleDocument` gave; their facts may differ
 * @param options `itemFacts` or `items` of the set's catalogue, for an `over` set; `budget`: cells to look at
 * @throws where either document has no such rule set, or nothing declares a fact that it asks about
 */
export function diffRuleSets(
  before: RuleDocument,
  after: RuleDocument,
  ruleSetId: string,
  options: DiffOptions = {},
): RuleSetDiff {
  const versions = [before, after].map((document) => ({ document, ruleSet: ruleSetOf(document, ruleSetId) }))
  const [old, young] = versions
  if (!old || !young) throw new Error('There are two versions to compare.')
  const catalogue = young.ruleSet.over?.catalogue ?? old.ruleSet.over?.catalogue
  const items = catalogue === undefined ? undefined : options.items?.[catalogue]
  const itemFacts = catalogue === undefined ? [] : (options.itemFacts?.[catalogue] ?? [])
  const asked = versions.map(({ document, ruleSet }) => ({
    document,
    conditions: ruleSet.rules.map((rule) => rule.conditions),
  }))
  const facts = [...factsOfBoth(before.facts, after.facts), ...itemFacts]
  const regions: DiffRegion[] = []
  let toldAll = true
  const space = new DecisionSpace({ facts, asked, items, budget: new Budget(options.budget ?? usualBudget) })
  const finished = withinBudget(() => {
    const sets = versions.map(({ document, ruleSet }) => outcomesOf(space, document, ruleSet, items))
    const { hitPolicy } =
      old.ruleSet.hitPolicy === young.ruleSet.hitPolicy ? young.ruleSet : { hitPolicy: 'collect' as const }
    for (const change of changedOutcomes(space.diagrams, sets[0] ?? [], sets[1] ?? [], hitPolicy)) {
      const paths = space.diagrams.paths(change.among, mostWays)
      regions.push(...mergePaths(paths).map((path) => regionOfChange(space, change, path)))
      toldAll &&= paths.length < mostWays
    }
  })
  const edited = editedFacts(old, young)
  return {
    complete: finished && toldAll && space.exact && !hasOtherKinds(before.facts, after.facts),
    regions,
    sentences: diffSentences(old, young, regions, { edited, itemFacts, items: items ?? [] }),
  }
}

/** Where the items are given a region is of customers alone, whichever item they are judged with. */
function customerOf(space: DecisionSpace, path: Path): Facts {
  const facts = space.factsOf(path.map((cells) => cells?.[0] ?? 0))
  const isAlone = space.levelOf(itemVariable) === 0
  return isAlone ? Object.fromEntries(Object.entries(facts).filter(([id]) => !isItemFact(id))) : facts
}

function regionOfChange(space: DecisionSpace, { before, after }: ChangedOutcomes, path: Path): DiffRegion {
  return { ...regionOf(space, path), before, after, witness: customerOf(space, path) }
}
