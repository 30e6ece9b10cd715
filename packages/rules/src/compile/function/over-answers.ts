import { type CatalogueItem, itemFactsOf } from '../../document/catalogue-item.ts'
import type { Over, RuleSet } from '../../document/rule-set.ts'
import { orderItems } from '../../engine/item-order.ts'
import type { CompiledRules, Values } from './compile-rules.ts'
import type { Answers } from './plain-answers.ts'

/** The item's facts in the order that the compiled rules read them. */
function itemValues(item: CatalogueItem, ids: readonly string[]): Values {
  const facts = itemFactsOf(item)
  return ids.map((id) => facts[id] ?? null)
}

/** A set over a catalogue: the rules run for each item, in the set's order. */
export function overAnswers(ruleSet: RuleSet, over: Over, rules: CompiledRules, catalogue: CatalogueItem[]): Answers {
  const items = orderItems(catalogue, over).map((item) => ({ id: item.id, values: itemValues(item, rules.itemFacts) }))
  const limit = over.limit ?? items.length
  return {
    answer: (customer) => {
      const met = ruleSet.rules.map(() => false)
      const passing: string[] = []
      for (const { id, values } of items) {
        const held = rules.held(customer, values)
        held.forEach((each, index) => {
          if (each) met[index] = true
        })
        if (held.every(Boolean)) passing.push(id)
      }
      const unmet = ruleSet.rules.filter((_, index) => !met[index]).map(({ name }) => name)
      return { holds: passing.length > 0, events: [], unmet, offered: passing.slice(0, limit) }
    },
    trace: (customer, { holds, unmet, offered = [] }) => ({
      ruleSetId: ruleSet.id,
      hitPolicy: ruleSet.hitPolicy,
      holds,
      events: [],
      unmet: [...unmet],
      rules: [],
      items: items.map(({ id, values }) => {
        const traces = rules.traces(customer, values)
        return { id, passes: traces.every(({ held }) => held), rules: traces }
      }),
      offered: [...offered],
    }),
  }
}
