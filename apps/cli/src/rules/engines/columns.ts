import { columnsFromRows, evaluateColumns, resultAt } from '@careline/rules'
import type { RuleSource } from '../rule-source.ts'
import type { Engine, SetAnswer } from './engine.ts'

/** Typed columns of each batch, every rule over all of them at once. */
export function columnsEngine({ document, items }: RuleSource, traces: boolean): Engine {
  return {
    async decide(rows) {
      const columns = columnsFromRows(document, rows)
      const sets = document.ruleSets.map(({ id, over }) => {
        return evaluateColumns(document, id, columns, over ? { items: items[over.catalogue] ?? [] } : {})
      })
      return rows.map((_, row) =>
        sets.map((result): SetAnswer => {
          const events = result.events.filter((raised) => raised.rows.has(row)).map(({ event }) => event)
          const offered = result.items?.filter((each) => each.offered.has(row)).map(({ item }) => item.id)
          const answer = { ruleSetId: result.ruleSetId, holds: result.holds.has(row), events }
          return { ...answer, ...(offered && { offered }), ...(traces && { trace: resultAt(result, row) }) }
        }),
      )
    },
    close: async () => undefined,
  }
}
