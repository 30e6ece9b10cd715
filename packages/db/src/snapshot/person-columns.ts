import type { Fact } from '@careline/rules'
import { sql, type SQL } from 'drizzle-orm'
import { columnsFor, quoted } from './columns.ts'

/** SQL for one fact of a snapshot's row `customer`, null where the snapshot has no such fact. */
export function shownFact(facts: Fact[], fact: string, type: string): SQL {
  const column = columnsFor(facts).find((each) => each.fact === fact)
  return sql.raw(`${column ? `customer.${quoted(column.name)}` : 'null'}::${type}`)
}

/** What lists show of a customer, named as in the API. */
export function personColumns(facts: Fact[]): SQL {
  return sql`${shownFact(facts, 'fullName', 'text')} as "fullName", ${shownFact(facts, 'arpuVnd', 'double precision')} as "arpuVnd",
    ${shownFact(facts, 'province', 'text')} as province, ${shownFact(facts, 'churnRisk', 'text')} as "churnRisk"`
}
