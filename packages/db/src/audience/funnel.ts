import type { FunnelStep } from '@careline/api'
import { sql, type SQL } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { ALLOWED } from './judgement.ts'

export interface Funnel {
  customers: number
  eligible: number
  queued: number
  steps: FunnelStep[]
}

/** Counts over rows with `unmet` and `contact`: each rule by itself, what is left after it, and last who may be contacted. */
export async function countFunnel(database: Queryable, from: SQL, rules: string[]): Promise<Funnel> {
  const counts = rules.flatMap((rule, at) => {
    const soFar = rules.slice(0, at + 1).map((each) => sql`${each}::text`)
    return [
      sql`, count(*) filter (where not unmet && array[${rule}::text])::int`,
      sql`, count(*) filter (where not unmet && array[${sql.join(soFar, sql`, `)}])::int`,
    ]
  })
  const [row] = await rowsOf<{ counts: number[] }>(
    database,
    sql`select array[count(*)::int,
        count(*) filter (where cardinality(unmet) = 0)::int,
        count(*) filter (where contact = ${ALLOWED})::int,
        count(*) filter (where cardinality(unmet) = 0 and contact = ${ALLOWED})::int ${sql.join(counts)}] as counts
      from ${from}`,
  )
  const [customers = 0, eligible = 0, reachable = 0, queued = 0, ...each] = row?.counts ?? []
  const steps = rules.map((rule, at) => ({ rule, meets: each[at * 2] ?? 0, left: each[at * 2 + 1] ?? 0 }))
  return { customers, eligible, queued, steps: [...steps, { rule: 'contact', meets: reachable, left: queued }] }
}
