import { z } from 'zod'

export const REVIEW_SHOWS = ['waiting', 'mine', 'held', 'all'] as const

/** Which reviews the list shows; left out, those that wait for whoever looks, else all. */
export const reviewsSearch = z.object({
  show: z.enum(REVIEW_SHOWS).optional().catch(undefined),
})

/** How a review shows its change: in words, or the two documents as JSON. */
export const reviewSearch = z.object({
  view: z.enum(['words', 'json']).default('words').catch('words'),
})
