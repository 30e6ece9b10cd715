import { Panel, Timeline, type TimelineEntry, useFormat } from '@careline/ui'
import { useReviewsT } from './messages.ts'
import { isOpen, type Review } from './review.ts'

/** What happened to the review, newest first. */
export function History({ review }: { review: Review }) {
  const t = useReviewsT('reviews')
  const format = useFormat()
  const {
    submittedAt,
    submittedBy,
    approvedAt,
    approvedBy,
    publishAt,
    scheduledBy,
    scheduledAt,
    heldBack,
    endedAt,
    endedBy,
    state,
  } = review
  const entries: TimelineEntry[] = [{ id: 'sent', at: submittedAt, by: submittedBy.name, title: t('step-sent') }]
  if (approvedAt && approvedBy)
    entries.push({ id: 'approved', at: approvedAt, by: approvedBy.name, title: t('step-approved'), tone: 'in' })
  if (publishAt && scheduledBy)
    entries.push({
      id: 'scheduled',
      ...(scheduledAt && { at: scheduledAt }),
      by: scheduledBy.name,
      title: t('step-scheduled', { time: format.dateTime(publishAt) }),
      tone: 'changed',
    })
  if (heldBack) entries.push({ id: 'held', at: heldBack.at, title: t('step-held'), tone: 'out' })
  const by = review.publishedBy ?? endedBy
  if (!isOpen(review) && endedAt)
    entries.push({
      id: 'ended',
      at: endedAt,
      ...(by && { by: by.name }),
      title: t('step-ended', { state: t(state) }),
      tone: state === 'published' ? 'brand' : 'plain',
    })
  return (
    <Panel title={t('history')}>
      <Timeline entries={entries.toReversed()} />
    </Panel>
  )
}
