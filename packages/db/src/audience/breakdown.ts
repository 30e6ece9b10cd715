import type { AudienceRepository, SnapshotRow } from '@careline/api'
import type { BreakdownGroup } from '@careline/campaign'
import type { Fact } from '@careline/rules'
import { sql, type SQL } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { unmetSql } from './judgement.ts'
import { campaignSql } from './rule-sql.ts'

type Question = Omit<Parameters<AudienceRepository['breakdown']>[0], 'snapshotId'>

interface GroupRow {
  value: string | boolean | number | null
  entering: number
  leaving: number
  staying: number
}

/** What customers are told apart by: the value, or how many bands begin at or below it; null where they can't be. */
function groupSql(type: Fact['type'], column: string, bands: number[] | undefined): SQL | null {
  if (type === 'text' || type === 'enum' || type === 'phone' || type === 'boolean') return sql.raw(column)
  if ((type !== 'integer' && type !== 'number') || !bands) return null
  const begins = sql.join(
    bands.map((begin) => sql`${begin}::float8`),
    sql`, `,
  )
  return sql`width_bucket(${sql.raw(column)}::float8, array[${begins}]::float8[])`
}

/** How an edit touches the customers of each value of a fact, or of each band, as the columns count them. */
export async function breakDownInDatabase(
  drizzle: Handle,
  snapshot: SnapshotRow,
  question: Question,
): Promise<BreakdownGroup[] | null> {
  const { fact, bands } = question.by
  const [before, after] = [campaignSql(question.before, snapshot.facts), campaignSql(question.after, snapshot.facts)]
  const type = question.after.facts.find(({ id }) => id === fact)?.type
  const group = type && groupSql(type, after.column(fact), bands)
  if (!type || !group) return null
  const rows = await rowsOf<GroupRow>(
    drizzle,
    sql`select * from (
        select value, count(*) filter (where is_in and not was_in)::int as entering,
          count(*) filter (where was_in and not is_in)::int as leaving,
          count(*) filter (where was_in and is_in)::int as staying
        from (select ${group} as value, cardinality(${unmetSql(before)}) = 0 as was_in,
          cardinality(${unmetSql(after)}) = 0 as is_in from ${after.from(snapshot.id)}) judged
        group by value) counted
      where entering + leaving + staying > 0 order by value nulls last`,
  )
  const isBand = type === 'integer' || type === 'number'
  return rows.map(({ value, ...counts }) => ({
    value: isBand && value !== null ? (bands?.[Number(value) - 1] ?? null) : value,
    known: value !== null,
    ...counts,
  }))
}
