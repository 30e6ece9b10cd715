import type { Fact } from '@careline/rules'
import { columnsFor, quoted } from './columns.ts'

/** A function of PostgreSQL takes at most 100 arguments: 50 facts. */
const MOST_PAIRS = 50

/** SQL for a row of a snapshot as facts in JSON, as rules know them: dates and timestamps as ISO text. */
export function factsJson(facts: Fact[], row: string): string {
  const types = new Map(facts.map((fact) => [fact.id, fact.type]))
  const pairs = columnsFor(facts).map(({ fact, name }) => {
    const column = `${row}.${quoted(name)}`
    const value =
      types.get(fact) === 'timestamp'
        ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
        : column
    return `'${fact.replaceAll("'", "''")}', ${value}`
  })
  const parts: string[] = []
  for (let at = 0; at < pairs.length; at += MOST_PAIRS)
    parts.push(`jsonb_build_object(${pairs.slice(at, at + MOST_PAIRS).join(', ')})`)
  return parts.join(' || ')
}
