import { Badge } from '@mantine/core'
import { useReviewsT } from './messages.ts'
import type { ReviewSummary } from './review.ts'

const COLORS: Record<ReviewSummary['state'], string> = {
  waiting: 'yellow',
  approved: 'green',
  scheduled: 'violet',
  'held-back': 'red',
  published: 'jade',
  'sent-back': 'gray',
  withdrawn: 'gray',
  voided: 'gray',
}

/** How a review stands, in a word. */
export function StateBadge({ state }: { state: ReviewSummary['state'] }) {
  const t = useReviewsT('reviews')
  return <Badge color={COLORS[state]}>{t(state)}</Badge>
}
