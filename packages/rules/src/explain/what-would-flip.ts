import type { CatalogueItem } from '../document/catalogue-item.ts'
import { isItemFact } from '../document/catalogue-item.ts'
import type { Facts } from '../document/fact.ts'
import type { Localized } from '../document/localized.ts'
import { type RuleDocument, ruleSetOf } from '../document/rule-document.ts'
import { type Outcome, type OutcomeSet, outcomesOf } from '../diff/outcome.ts'
import { readFacts } from '../document/read-facts.ts'
import { comparedFact } from '../document/condition.ts'
import { Budget, usualBudget, withinBudget } from '../regions/budget.ts'
import { DecisionSpace } from '../regions/decision-space.ts'
import { cellsOf, changesOf, type FactChange, type PossibleChange, widened } from './fact-changes.ts'
import { flipSentence } from './flip-sentence.ts'
import { widenChanges } from './widen-changes.ts'

/** Which changes count, and which answer is wanted. */
export interface FlipOptions {
  /** The facts that the customer could change; every fact of theirs that the set asks about where left out. */
  changeable?: string[]
  /** What they should get: the name of a rule, or the id of an item; any other answer than now where left out. */
  target?: string
  /** The catalogue that an `over` set runs over. */
  items?: CatalogueItem[]
  /** Writes out values of sensitive facts; hidden unless the reader may see them. */
  showSensitive?: boolean
  budget?: number
}

/** The smallest change found, with what it brings and a sentence for each language. */
export interface Flip {
  /** False where the budget ended the search before the smallest change was sure. */
  complete: boolean
  /** The smallest change: one fact, else two; null where no such change flips the decision. */
  changes: FactChange[] | null
  /** What the customer gets now, and what with the change. */
  before: Outcome[]
  after: Outcome[]
  sentence: Localized
}

/**
 * The smallest change of a customer's facts that flips a decision: `Chưa đủ điều kiện: ARPU 142.000 ₫, cần thêm 8.000 ₫;
 * các điều kiện khác đều đạt.` One fact is less than two; then the sum of how much of itself each amount changes, where
 * any other value counts as a whole, of a list each element that it gains or loses.
 * @param document as `parseRuleDocument` gave it
 * @param facts the customer's, flat by fact id; an absent one is null
 * @param options which facts may change, and which answer is wanted; any other than now where left out
 * @throws where the document has no such rule set, or an `over` set is asked without its items; a `FactTypeError` where a
 * value is not of its fact's type
 */
export function whatWouldFlip(
  document: RuleDocument,
  ruleSetId: string,
  facts: Facts,
  options: FlipOptions = {},
): Flip {
  const ruleSet = ruleSetOf(document, ruleSetId)
  const seen = readFacts(document, facts)
  const { items, changeable, target } = options
  const budget = new Budget(options.budget ?? usualBudget)
  const conditions = ruleSet.rules.map((rule) => rule.conditions)
  const wide = document.facts.map((fact) => widened(fact, seen[fact.id] ?? null))
  const asked = [{ document, conditions }]
  const own = ruleSet.over ? items : undefined
  const space = new DecisionSpace({ facts: wide, asked, items: own, values: seen, budget })
  const cells = cellsOf(space, seen)
  const found: { before: OutcomeSet[]; after: OutcomeSet[]; changes: PossibleChange[] | null } = {
    before: [],
    after: [],
    changes: null,
  }
  const finished = withinBudget(() => {
    const outcomes = outcomesOf(space, document, ruleSet, own)
    const at = (where: number[]) => outcomes.filter(({ among }) => space.diagrams.has(among, where))
    found.before = at(cells)
    const current = keysOf(found.before)
    const isFlip = (sets: OutcomeSet[]) =>
      target === undefined ? keysOf(sets) !== current : sets.some(({ outcome }) => nameOf(outcome) === target)
    const changes = space.diagrams.variables.flatMap((variable, level) => {
      const fact = document.facts.find(({ id }) => id === variable.id)
      const mayChange = fact && !isItemFact(fact.id) && (changeable?.includes(fact.id) ?? true)
      return mayChange ? changesOf(variable, level, cells[level] ?? 0, fact, seen) : []
    })
    const compared = new Set(space.compared.flatMap((test) => [test.fact, comparedFact(test) ?? '']))
    for (const change of smallestFirst(changes, compared, budget)) {
      const sets = at(change.reduce((where, { level, cell }) => where.with(level, cell), cells))
      if (!isFlip(sets)) continue
      Object.assign(found, { changes: change, after: sets })
      const after = keysOf(sets)
      found.changes = widenChanges(space.diagrams.variables, change, cells, (where) => {
        budget.spend(1)
        return keysOf(at(where)) === after
      })
      break
    }
  })
  const flip = {
    changes:
      found.changes?.map(({ fact, from, to, within, orElse }) => {
        return { fact, from, to, within, ...(orElse && { orElse }) }
      }) ?? null,
    before: found.before.map(({ outcome }) => outcome),
    after: found.after.map(({ outcome }) => outcome),
  }
  return { complete: finished && space.exact, ...flip, sentence: flipSentence(document, ruleSet, flip, options) }
}

function keysOf(sets: OutcomeSet[]): string {
  return JSON.stringify(sets.map(({ key }) => key))
}

function nameOf(outcome: Outcome): string {
  return outcome.kind === 'item' ? outcome.item : outcome.kind === 'event' ? outcome.rule : 'holds'
}

/** Two amounts that are compared with each other keep the places in which they were judged: the nearest might pass each other. */
function pairOf(one: PossibleChange, two: PossibleChange, compared: Set<string>): PossibleChange[] {
  const pair = [one, two]
  return pair.every(({ fact }) => compared.has(fact)) ? pair.map((change) => ({ ...change, to: change.own })) : pair
}

/** Each change of one fact, then each of two, the smaller before the larger. */
function* smallestFirst(changes: PossibleChange[], compared: Set<string>, budget: Budget): Generator<PossibleChange[]> {
  const bySize = changes.toSorted((left, right) => left.size - right.size)
  for (const change of bySize) {
    budget.spend(1)
    yield [change]
  }
  const pairs = bySize.flatMap((one, index) => {
    budget.spend(bySize.length - index)
    return bySize.slice(index + 1).flatMap((two) => (two.level === one.level ? [] : [pairOf(one, two, compared)]))
  })
  const sizeOf = (pair: PossibleChange[]) => pair.reduce((sum, { size }) => sum + size, 0)
  yield* pairs.toSorted((left, right) => sizeOf(left) - sizeOf(right))
}
