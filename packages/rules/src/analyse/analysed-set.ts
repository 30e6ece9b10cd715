import type { CatalogueItem } from '../document/catalogue-item.ts'
import { isItemFact, itemAttribute } from '../document/catalogue-item.ts'
import type { Localized } from '../document/localized.ts'
import type { ProblemPath } from '../document/problem.ts'
import { type RuleDocument, ruleSetOf } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { Rule } from '../document/rule.ts'
import { byPriority } from '../engine/rule-order.ts'
import type { Budget } from '../regions/budget.ts'
import { DecisionSpace } from '../regions/decision-space.ts'
import type { Diagram } from '../regions/diagrams.ts'
import type { AnalyseOptions, Finding, FindingCode, WitnessAnswer } from './finding.ts'

interface Found {
  rule?: Rule
  path?: ProblemPath
  message: Localized
  /** The customers who show it; the witness is one of them. */
  among: Diagram
}

/** The id of the one item in a case whose item is none of a catalogue. */
export const someItem = 'item'

/** A rule set with the customers of each of its rules, and what was found of it so far. */
export class AnalysedSet {
  readonly document: RuleDocument
  readonly ruleSet: RuleSet
  readonly space: DecisionSpace
  readonly items: CatalogueItem[] | undefined
  readonly findings: Finding[] = []
  readonly #path: ProblemPath

  constructor(document: RuleDocument, ruleSetId: string, options: AnalyseOptions, budget: Budget) {
    this.document = document
    this.ruleSet = ruleSetOf(document, ruleSetId)
    const catalogue = this.ruleSet.over?.catalogue
    this.items = catalogue === undefined ? undefined : options.items?.[catalogue]
    const itemFacts = catalogue === undefined ? [] : (options.itemFacts?.[catalogue] ?? [])
    const conditions = this.ruleSet.rules.map((rule) => rule.conditions)
    const facts = [...document.facts, ...itemFacts]
    this.space = new DecisionSpace({ facts, asked: [{ document, conditions }], items: this.items, budget })
    this.#path = ['ruleSets', document.ruleSets.indexOf(this.ruleSet)]
  }

  /** The customers who meet a rule. */
  of(rule: Rule): Diagram {
    return this.space.of(this.document, rule.conditions)
  }

  pathOf(rule: Rule): ProblemPath {
    return [...this.#path, 'rules', this.ruleSet.rules.indexOf(rule)]
  }

  add(code: FindingCode, { rule, path, message, among }: Found): void {
    const cells = this.space.diagrams.someone(among)
    if (!cells) return
    const place = path ?? (rule && this.pathOf(rule))
    this.findings.push({
      code,
      ruleSetId: this.ruleSet.id,
      ...(rule && { rule: rule.name }),
      ...(place && { path: place }),
      message,
      witness: this.space.factsOf(cells),
      answer: this.answerOf(cells),
    })
  }

  /** What the set answers for the customer in these cells. */
  answerOf(cells: number[]): WitnessAnswer {
    const { hitPolicy, over, rules } = this.ruleSet
    const held = byPriority(rules).filter((rule) => this.space.diagrams.has(this.of(rule), cells))
    const all = held.length === rules.length
    if (over) {
      const id = this.space.factsOf(cells)['item.id']
      return { holds: all, offered: all ? [typeof id === 'string' ? id : someItem] : [] }
    }
    const raised = hitPolicy === 'first' ? held.slice(0, 1) : held
    return { holds: hitPolicy === 'every' ? all : held.length > 0, events: raised.map((rule) => rule.name) }
  }
}

/** The witness' customer and, for a set over a catalogue, the one item to judge with it. */
export function splitWitness({ witness, answer }: Finding): {
  facts: Finding['witness']
  items: CatalogueItem[] | undefined
} {
  const entries = Object.entries(witness)
  const facts = Object.fromEntries(entries.filter(([id]) => !isItemFact(id)))
  if (!answer.offered) return { facts, items: undefined }
  const attributes = entries.filter(([id]) => isItemFact(id)).map(([id, value]) => [itemAttribute(id), value])
  return { facts, items: [{ id: someItem, ...Object.fromEntries(attributes) }] }
}
