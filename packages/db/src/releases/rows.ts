import { eq } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { person } from '../repositories/person.ts'
import { releases } from '../schema/releases.ts'
import { user } from '../schema/user.ts'

export const rowColumns = {
  id: releases.id,
  campaignId: releases.campaignId,
  number: releases.number,
  contentHash: releases.contentHash,
  publishedAt: releases.publishedAt,
  publishedBy: person(releases.publishedBy),
  message: releases.message,
  restoresNumber: releases.restoresNumber,
  reviewId: releases.reviewId,
}

export function selectRows(database: Queryable) {
  return database.select(rowColumns).from(releases).leftJoin(user, eq(user.id, releases.publishedBy))
}
