import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Facts } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { compileDocument } from '../compile/function/compile-rule-set.ts'
import { columnsFromRows } from '../compile/columns/columns-builder.ts'
import { evaluateColumns } from '../compile/columns/evaluate-columns.ts'
import { resultAt } from '../compile/columns/row-result.ts'
import { readFacts } from '../document/read-facts.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'

/** What an executor is asked: every rule set of a document, for some customers. */
export interface Scene {
  document: RuleDocument
  customers: Facts[]
  items: CatalogueItem[]
}

/** The result of each rule set, in document order, for each customer. */
export type Results = RuleSetResult[][]

export interface Executor {
  name: string
  run: (scene: Scene) => Promise<Results>
}

export const reference: Executor = {
  name: 'reference',
  run: ({ document, customers, items }) =>
    Promise.all(
      customers.map((facts) =>
        Promise.all(document.ruleSets.map(({ id }) => runRuleSet(document, id, facts, { items }))),
      ),
    ),
}

/**
 * Before the trace is read, the answer alone must already be what the whole result says; and facts that were read
 * beforehand are answered as the ones that were given.
 */
export const compiled: Executor = {
  name: 'compiled',
  run: async ({ document, customers, items }) => {
    const decide = compileDocument(document, { items: { samples: items } })
    const decideParsed = compileDocument(document, { items: { samples: items }, parsed: true })
    return customers.map((facts) =>
      [...decide].map(([id, each]) => {
        const given = (decideParsed.get(id) ?? each)(readFacts(document, facts))
        const { ruleSetId, hitPolicy, holds, events, unmet, offered } = given
        const eager = { ruleSetId, hitPolicy, holds, events: [...events], unmet: [...unmet] }
        return { ...each(facts).trace, ...eager, ...(offered ? { offered: [...offered] } : {}) }
      }),
    )
  },
}

export const columns: Executor = {
  name: 'columns',
  run: async ({ document, customers, items }) => {
    const population = columnsFromRows(document, customers)
    const results = document.ruleSets.map(({ id }) => evaluateColumns(document, id, population, { items }))
    return customers.map((_, row) => results.map((result) => resultAt(result, row)))
  },
}
