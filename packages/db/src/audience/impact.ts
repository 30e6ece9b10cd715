import type { AudienceRepository, Impact, SnapshotRow } from '@careline/api'
import { sql, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Handle } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { countFunnel } from './funnel.ts'
import { contactSql, outputsSql, unmetSql } from './judgement.ts'
import { audienceSql, campaignSql } from './rule-sql.ts'

const NOTHING = sql`'{}'::text[]`

/** Counts what `after` changes against `before`; outputs that are written alike are not asked for. */
export async function countImpact(
  drizzle: Handle,
  snapshot: SnapshotRow,
  campaigns: Pick<Parameters<AudienceRepository['impact']>[0], 'before' | 'after'>,
): Promise<Impact> {
  const before = campaignSql(campaigns.before, snapshot.facts)
  const after = campaignSql(campaigns.after, snapshot.facts)
  const [outputsBefore, outputsAfter] = [outputsSql(before), outputsSql(after)]
  const ids = [...new Set([...outputsBefore.keys(), ...outputsAfter.keys()])]
  const differing = ids.flatMap((id) => {
    const [was, is] = [outputsBefore.get(id) ?? NOTHING, outputsAfter.get(id) ?? NOTHING]
    return sameStatement(was, is) ? [] : [{ id, differs: sql`${was} is distinct from ${is}` }]
  })
  const columns = differing.map(({ differs }, at) => sql`, ${differs} as ${sql.raw(`differs_${at}`)}`)
  const counts = differing.map(
    (_, at) => sql`, count(*) filter (where eligible_before and eligible_after and ${sql.raw(`differs_${at}`)})::int`,
  )
  const [row] = await rowsOf<{ counts: number[] }>(
    drizzle,
    sql`select array[count(*) filter (where eligible_before)::int,
        count(*) filter (where eligible_after)::int,
        count(*) filter (where eligible_after and not eligible_before)::int,
        count(*) filter (where eligible_before and not eligible_after)::int ${sql.join(counts)}] as counts
      from (select cardinality(${unmetSql(before)}) = 0 as eligible_before,
        cardinality(${unmetSql(after)}) = 0 as eligible_after ${sql.join(columns)} from ${after.from(snapshot.id)}) compared`,
  )
  const [eligibleBefore = 0, eligibleAfter = 0, entering = 0, leaving = 0, ...each] = row?.counts ?? []
  const rules = after.ruleSet(campaigns.after.decisions.eligibility).ruleSet.rules.map(({ name }) => name)
  const audience = audienceSql(campaigns.after, snapshot.facts)
  const judged = sql`(select ${unmetSql(audience)} as unmet, ${contactSql(audience)} as contact
    from ${audience.from(snapshot.id)}) judged`
  const { customers, steps } = await countFunnel(drizzle, judged, rules)
  const changed = new Map(ids.map((id) => [id, 0]))
  for (const [at, { id }] of differing.entries()) changed.set(id, each[at] ?? 0)
  return {
    customers,
    before: eligibleBefore,
    after: eligibleAfter,
    entering,
    leaving,
    changed: Object.fromEntries(changed),
    funnel: steps,
  }
}

const dialect = new PgDialect()

function sameStatement(one: SQL, other: SQL): boolean {
  const [a, b] = [dialect.sqlToQuery(one), dialect.sqlToQuery(other)]
  return a.sql === b.sql && JSON.stringify(a.params) === JSON.stringify(b.params)
}
