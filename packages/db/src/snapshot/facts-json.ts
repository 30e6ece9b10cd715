import type { Fact, FactType } from '@careline/rules'
import { columnsFor, quoted } from './columns.ts'

/** A function of PostgreSQL takes at most 100 arguments: 50 facts. */
const MOST_PAIRS = 50

/** SQL for a fact's value as rules know it: moments as ISO text in UTC. */
function valueSql(type: FactType | undefined, column: string): string {
  return type === 'timestamp' ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column
}

/**
 * SQL for a row of a snapshot as JSON: an array of arrays, which put together are the key and then the value of each
 * of `asked`. `facts` are all that the table has columns for.
 */
export function rowJson(facts: Fact[], asked: Fact[], key: string, row: string): string {
  const names = new Map(columnsFor(facts).map(({ fact, name }) => [fact, name]))
  const values = asked.flatMap(({ id, type }) => {
    const name = names.get(id)
    return name === undefined ? [] : [valueSql(type, `${row}.${quoted(name)}`)]
  })
  const all = [key, ...values]
  const parts: string[] = []
  for (let at = 0; at < all.length; at += MOST_PAIRS)
    parts.push(`json_build_array(${all.slice(at, at + MOST_PAIRS).join(', ')})`)
  return `json_build_array(${parts.join(', ')})`
}

/** SQL for a row of a snapshot as facts in JSON, as rules know them: dates and timestamps as ISO text. */
export function factsJson(facts: Fact[], row: string): string {
  const types = new Map(facts.map((fact) => [fact.id, fact.type]))
  const pairs = columnsFor(facts).map(({ fact, name }) => {
    const value = valueSql(types.get(fact), `${row}.${quoted(name)}`)
    return `'${fact.replaceAll("'", "''")}', ${value}`
  })
  const parts: string[] = []
  for (let at = 0; at < pairs.length; at += MOST_PAIRS)
    parts.push(`jsonb_build_object(${pairs.slice(at, at + MOST_PAIRS).join(', ')})`)
  return parts.join(' || ')
}
