import type { AudienceRepository, SnapshotRow } from '@careline/api'
import { ruleToSql } from '@careline/rules'
import { sql } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { campaignSql, sqlOf } from './rule-sql.ts'

type Question = Pick<Parameters<AudienceRepository['counts']>[0], 'campaign' | 'ruleSetId'>

/** How many customers meet each rule of a set by itself (of a set over a catalogue: with some item), and how many get an answer. */
export async function countRules(
  drizzle: Handle,
  snapshot: SnapshotRow,
  { campaign, ruleSetId }: Question,
): Promise<{ total: number; rules: Record<string, number>; answered: number }> {
  const { document, column, computed, ruleSet: of, from } = campaignSql(campaign, snapshot.facts, [ruleSetId])
  const { ruleSet, compiled } = of(ruleSetId)
  const items = ruleSet.over ? (campaign.catalogues[ruleSet.over.catalogue]?.items ?? []) : []
  const predicates = ruleSet.over
    ? ruleSet.rules.map(({ name, conditions }) => {
        const withItem = items.map((item) => sqlOf(ruleToSql(document, conditions, { column, computed, item })))
        return { name, holds: withItem.length === 0 ? sql`false` : sql`(${sql.join(withItem, sql` or `)})` }
      })
    : compiled.rules.map(({ name, predicate }) => ({ name, holds: sqlOf(predicate) }))
  const counts = predicates.map(({ holds }) => sql`, count(*) filter (where ${holds})::int`)
  const [row] = await rowsOf<{ counts: number[] }>(
    drizzle,
    sql`select array[count(*)::int, count(*) filter (where ${sqlOf(compiled.holds)})::int ${sql.join(counts)}] as counts
      from ${from(snapshot.id)}`,
  )
  const [total = 0, answered = 0, ...each] = row?.counts ?? []
  return { total, answered, rules: Object.fromEntries(predicates.map(({ name }, at) => [name, each[at] ?? 0])) }
}
