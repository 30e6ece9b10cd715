import type { AudienceRepository, SnapshotRow } from '@careline/api'
import type { Campaign } from '@careline/campaign'
import { sql } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { databaseCode, databaseMessage } from '../driver/database-error.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { membersSql } from './build.ts'
import { outputsSql } from './judgement.ts'
import { audienceSql, campaignSql } from './rule-sql.ts'

const NOBODY = '00000000-0000-7000-8000-000000000000'
/** The connection, its resources, a stop or a conflict: these say nothing of the statement, which may go through the next time. */
const PASSING = /^(08(?!P01)|40|53|55|57|58)|^E[A-Z]+$/

/** Has the database plan what an audience by these rules would take, without running it. */
export async function tryOut(
  drizzle: Handle,
  snapshot: SnapshotRow,
  campaign: Campaign,
): ReturnType<AudienceRepository['tryOut']> {
  const members = membersSql(audienceSql(campaign, snapshot.facts), { audienceId: NOBODY, snapshotId: snapshot.id })
  try {
    await rowsOf(drizzle, sql`explain ${members}`)
    const judged = campaignSql(campaign, snapshot.facts)
    for (const output of outputsSql(judged).values())
      await rowsOf(drizzle, sql`explain select ${output} from ${judged.from(snapshot.id)}`)
    return { ok: true }
  } catch (error) {
    if (PASSING.test(databaseCode(error) ?? '')) throw error
    return { ok: false, reason: databaseMessage(error) }
  }
}
