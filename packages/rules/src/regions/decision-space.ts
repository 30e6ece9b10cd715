import { isItemFact, type CatalogueItem } from '../document/catalogue-item.ts'
import type { Condition, TestCondition } from '../document/condition.ts'
import type { Fact, Facts } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { OperatorValue } from '../operators/operator.ts'
import { operatorOf } from '../operators/operator-table.ts'
import { comparedFact } from '../document/condition.ts'
import { askedTests } from './asked-tests.ts'
import type { Budget } from './budget.ts'
import { type Diagram, Diagrams, everybody, nobody } from './diagrams.ts'
import { cutFacts, itemVariable } from './variables.ts'

export interface SpaceOf {
  /** The facts of both documents where two are compared. */
  facts: Fact[]
  /** Pairs of conditions and the document whose names they use. */
  asked: { document: RuleDocument; conditions: Condition[] }[]
  items?: CatalogueItem[] | undefined
  values?: Facts | undefined
  budget: Budget
}

/** All customers, as cells of the facts that some conditions ask about, and the sets of them that conditions choose. */
export class DecisionSpace {
  readonly diagrams: Diagrams
  /** False where some domain could not be cut exactly, so that an answer may miss something. */
  readonly exact: boolean
  /** The pairs of facts that some test compares with each other. */
  readonly compared: TestCondition[]
  readonly #levels = new Map<string, number>()
  /** By document too: one condition may mean different things where the names in it do. */
  readonly #known = new Map<RuleDocument, Map<Condition, Diagram>>()

  constructor({ facts, asked, items, values, budget }: SpaceOf) {
    const tests = asked.flatMap(({ document, conditions }) => askedTests(document.conditions, conditions))
    const byId = new Map(facts.map((fact) => [fact.id, fact]))
    const { variables, exact } = cutFacts({ facts: byId, tests, items, values })
    this.diagrams = new Diagrams(variables, budget)
    this.exact = exact
    this.compared = tests.filter((test) => comparedFact(test) !== undefined)
    variables.forEach(({ id }, level) => this.#levels.set(id, level))
  }

  /** The level of a fact's variable; that of the items for an item's fact that has none of its own. */
  levelOf(factId: string): number | undefined {
    return this.#levels.get(factId) ?? (isItemFact(factId) ? this.#levels.get(itemVariable) : undefined)
  }

  /**
   * The customers for whom a condition holds.
   * @param dropped paths below `path` of group members that are to be left out, joined by `/`
   */
  of(document: RuleDocument, condition: Condition, path = '', dropped: ReadonlySet<string> = new Set()): Diagram {
    const whole = ![...dropped].some((each) => each.startsWith(`${path}/`))
    const sets = this.#known.get(document) ?? new Map<Condition, Diagram>()
    this.#known.set(document, sets)
    const known = whole ? sets.get(condition) : undefined
    if (known !== undefined) return known
    const set = this.#combine(document, condition, path, dropped)
    if (whole) sets.set(condition, set)
    return set
  }

  /** A customer of the set as facts: all that are asked about, and no others. Null for nobody. */
  witness(set: Diagram): Facts | null {
    const cells = this.diagrams.someone(set)
    return cells && this.factsOf(cells)
  }

  factsOf(cells: readonly number[]): Facts {
    const each = this.diagrams.variables.map((variable, level) => variable.cells[cells[level] ?? 0]?.facts ?? {})
    return Object.assign({}, ...each) as Facts
  }

  #combine(document: RuleDocument, condition: Condition, path: string, dropped: ReadonlySet<string>): Diagram {
    if ('all' in condition || 'any' in condition) {
      const kind = 'all' in condition ? 'all' : 'any'
      const members = 'all' in condition ? condition.all : condition.any
      const sets = members.flatMap((member, index) => {
        const at = `${path}/${kind}/${index}`
        return dropped.has(at) ? [] : [this.of(document, member, at, dropped)]
      })
      return kind === 'all' ? this.diagrams.all(sets) : this.diagrams.any(sets)
    }
    if ('not' in condition) return this.diagrams.not(this.of(document, condition.not, `${path}/not`, dropped))
    if ('condition' in condition) {
      const meant = document.conditions?.[condition.condition]
      if (!meant) throw new Error(`There is no condition "${condition.condition}"; parse the document first.`)
      return this.of(document, meant, `conditions/${condition.condition}`, dropped)
    }
    return this.#test(condition)
  }

  #test(test: TestCondition): Diagram {
    const other = comparedFact(test)
    const levels = [test.fact, ...(other === undefined ? [] : [other])].map((id) => this.levelOf(id) ?? 0)
    const upper = Math.min(...levels)
    const lower = Math.max(...levels)
    const holds = operatorOf(test.operator).holds
    const answer = (facts: Facts): Diagram => {
      const value = other === undefined ? test.value : (facts[other] ?? null)
      return holds(facts[test.fact] ?? null, value as OperatorValue) ? everybody : nobody
    }
    const cells = (level: number) => this.diagrams.variables[level]?.cells ?? []
    const children = cells(upper).map(({ facts }) => {
      if (lower === upper) return answer(facts)
      const below = cells(lower).map((cell) => answer({ ...facts, ...cell.facts }))
      return this.diagrams.node(lower, below)
    })
    return this.diagrams.node(upper, children)
  }
}
