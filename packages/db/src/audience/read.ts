import type { AudienceRow } from '@careline/api'
import { desc, eq, type SQL } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { audiences } from '../schema/audiences.ts'
import { releases } from '../schema/releases.ts'

/** The newest of these audiences. */
export async function readAudience(database: Queryable, where: SQL | undefined): Promise<AudienceRow | null> {
  const [found] = await database
    .select({ row: audiences, releaseNumber: releases.number })
    .from(audiences)
    .innerJoin(releases, eq(releases.id, audiences.releaseId))
    .where(where)
    .orderBy(desc(audiences.builtAt), desc(audiences.id))
    .limit(1)
  return found ? { ...found.row, releaseNumber: found.releaseNumber } : null
}
