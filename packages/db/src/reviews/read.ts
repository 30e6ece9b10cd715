import type { ReviewComment, ReviewRow, ReviewWhole } from '@careline/api'
import { desc, eq, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Queryable } from '../driver/database.ts'
import { person } from '../repositories/person.ts'
import { releases } from '../schema/releases.ts'
import { reviewComments } from '../schema/review-comments.ts'
import { reviews } from '../schema/reviews.ts'
import { user } from '../schema/user.ts'

interface Person {
  id: string
  name: string
}

const toPerson = (id: SQL): SQL =>
  sql`jsonb_build_object('id', ${id}, 'name', coalesce((select name from "user" where "user".id = ${id}), ${id}))`
/** Who did something, of several in one row; an account that is gone keeps its id as its name. */
const somebody = (id: PgColumn): SQL<Person> => sql<Person>`${toPerson(sql`${id}`)}`
const nobodyOr = (id: PgColumn): SQL<Person | null> =>
  sql<Person | null>`case when ${id} is not null then ${toPerson(sql`${id}`)} end`

const base = alias(releases, 'base')
const become = alias(releases, 'become')

const rowColumns = {
  id: reviews.id,
  campaignId: reviews.campaignId,
  state: reviews.state,
  contentHash: reviews.contentHash,
  draftRevision: reviews.draftRevision,
  baseRelease: { id: base.id, number: base.number },
  message: reviews.message,
  submittedBy: somebody(reviews.submittedBy),
  submittedAt: reviews.submittedAt,
  authors: sql<Person[]>`(select jsonb_agg(${toPerson(sql`author`)} order by place)
    from unnest(${reviews.authors}) with ordinality as given (author, place))`,
  approvedBy: nobodyOr(reviews.approvedBy),
  approvedAt: reviews.approvedAt,
  scheduledBy: nobodyOr(reviews.scheduledBy),
  scheduledAt: reviews.scheduledAt,
  publishAt: reviews.publishAt,
  publishedBy: nobodyOr(reviews.publishedBy),
  release: { id: become.id, number: become.number },
  heldAt: reviews.heldAt,
  heldReasons: reviews.heldReasons,
  endedBy: nobodyOr(reviews.endedBy),
  endedAt: reviews.endedAt,
  seenBy: reviews.seenBy,
}

function rowOf<T extends Pick<typeof reviews.$inferSelect, 'heldAt' | 'heldReasons'>>({
  heldAt,
  heldReasons,
  ...row
}: T) {
  return { ...row, heldBack: heldAt && { at: heldAt, reasons: heldReasons ?? [] } }
}

export async function listReviews(database: Queryable, where: SQL, limit: number): Promise<ReviewRow[]> {
  const rows = await database
    .select(rowColumns)
    .from(reviews)
    .innerJoin(base, eq(base.id, reviews.baseReleaseId))
    .leftJoin(become, eq(become.reviewId, reviews.id))
    .where(where)
    .orderBy(desc(reviews.submittedAt), desc(reviews.id))
    .limit(limit)
  return rows.map(rowOf)
}

export async function readReview(database: Queryable, reviewId: string): Promise<Omit<ReviewWhole, 'comments'> | null> {
  const [row] = await database
    .select({
      ...rowColumns,
      document: reviews.document,
      evidence: reviews.evidence,
      heldEvidence: reviews.heldEvidence,
    })
    .from(reviews)
    .innerJoin(base, eq(base.id, reviews.baseReleaseId))
    .leftJoin(become, eq(become.reviewId, reviews.id))
    .where(eq(reviews.id, reviewId))
  return row ? rowOf(row) : null
}

/** In the order in which they were said. */
export function commentsOf(database: Queryable, reviewId: string): Promise<ReviewComment[]> {
  return database
    .select({
      id: reviewComments.id,
      ruleSetId: reviewComments.ruleSetId,
      rule: reviewComments.rule,
      text: reviewComments.text,
      by: person(reviewComments.byUserId),
      at: reviewComments.at,
    })
    .from(reviewComments)
    .leftJoin(user, eq(user.id, reviewComments.byUserId))
    .where(eq(reviewComments.reviewId, reviewId))
    .orderBy(reviewComments.at, reviewComments.id)
}
