import type { ReviewRepository, ReviewState } from '@careline/api'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { violates } from '../driver/database-error.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { commentsOf, listReviews, readReview } from '../reviews/read.ts'
import { submitReview } from '../reviews/submit.ts'
import { reviewComments } from '../schema/review-comments.ts'
import { reviews } from '../schema/reviews.ts'

type Change = Partial<Record<keyof typeof reviews.$inferInsert, unknown>>

/** What was approved stands on the release that is live; what came in between has to be looked at first. */
const ON_LIVE_RELEASE = sql`exists (select from campaigns campaign
  where campaign.id = ${reviews.campaignId} and campaign.live_release_id = ${reviews.baseReleaseId})`

export function reviewRepository({ drizzle }: Database): ReviewRepository {
  /** One step, as one statement: it changes a review that is in one of these states, or nothing. */
  async function step(reviewId: string, from: ReviewState[], change: Change, also?: SQL) {
    const changed = await drizzle
      .update(reviews)
      .set({ seenBy: [], ...change } as typeof reviews.$inferInsert)
      .where(and(eq(reviews.id, reviewId), inArray(reviews.state, from), also))
      .returning({ id: reviews.id })
    return changed.length > 0
  }
  const heldSince = (heldAt: Date | null): SQL => (heldAt ? eq(reviews.heldAt, heldAt) : isNull(reviews.heldAt))
  const noAuthor = (userId: string): SQL => sql`${userId}::text <> all(${reviews.authors})`

  return {
    list: (campaignId, limit) => listReviews(drizzle, eq(reviews.campaignId, campaignId), limit),
    async get(reviewId) {
      const review = await readReview(drizzle, reviewId)
      return review && { ...review, comments: await commentsOf(drizzle, reviewId) }
    },
    async submit(review) {
      try {
        return await drizzle.transaction((tx) => submitReview(tx, review))
      } catch (error) {
        if (violates(error, 'reviews_one_open')) return { ok: false, reason: 'review-open' }
        throw error
      }
    },
    approve: ({ reviewId, byUserId, at, heldAt }) =>
      step(
        reviewId,
        ['waiting', 'held-back'],
        {
          state: 'approved',
          approvedBy: byUserId,
          approvedAt: at,
          evidence: sql`coalesce(${reviews.heldEvidence}, ${reviews.evidence})`,
          heldAt: null,
          heldReasons: null,
          heldEvidence: null,
          scheduledBy: null,
          scheduledAt: null,
          publishAt: null,
        },
        and(noAuthor(byUserId), ON_LIVE_RELEASE, heldAt === undefined ? undefined : heldSince(heldAt)),
      ),
    sendBack: ({ reviewId, byUserId, at }) =>
      step(
        reviewId,
        ['waiting', 'approved', 'scheduled', 'held-back'],
        { state: 'sent-back', endedBy: byUserId, endedAt: at },
        noAuthor(byUserId),
      ),
    withdraw: ({ reviewId, byUserId, at }) =>
      step(reviewId, ['waiting', 'approved', 'scheduled', 'held-back'], {
        state: 'withdrawn',
        endedBy: byUserId,
        endedAt: at,
      }),
    schedule: ({ reviewId, byUserId, at, publishAt }) =>
      step(
        reviewId,
        ['approved', 'scheduled'],
        { state: 'scheduled', scheduledBy: byUserId, scheduledAt: at, publishAt },
        noAuthor(byUserId),
      ),
    unschedule: ({ reviewId }) =>
      step(reviewId, ['scheduled'], { state: 'approved', scheduledBy: null, scheduledAt: null, publishAt: null }),
    holdBack: ({ reviewId, at, reasons, evidence }) =>
      step(reviewId, ['approved', 'scheduled'], {
        state: 'held-back',
        heldAt: at,
        heldReasons: reasons,
        heldEvidence: evidence,
      }),
    async due(campaignId, now) {
      const rows = await rowsOf<{ id: string }>(
        drizzle,
        sql`select id::text from reviews where campaign_id = ${campaignId} and state = 'scheduled'
          and publish_at <= ${now.toISOString()}::timestamptz order by publish_at`,
      )
      return rows.map(({ id }) => id)
    },
    async seen({ reviewId, byUserId, state }) {
      await drizzle
        .update(reviews)
        .set({ seenBy: sql`array_append(${reviews.seenBy}, ${byUserId}::text)` })
        .where(
          and(
            eq(reviews.id, reviewId),
            eq(reviews.state, state),
            sql`${byUserId}::text = any(${reviews.authors}) and ${byUserId}::text <> all(${reviews.seenBy})`,
          ),
        )
    },
    async comment(comment) {
      await drizzle.insert(reviewComments).values(comment)
    },
  }
}
