import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMayManage } from '../../shell/session.ts'
import { useReviewsT } from './messages.ts'
import type { Review } from './review.ts'

/** How a review ended, and where its author goes on. */
export function Ended({ review: { state, release, endedBy, evidence } }: { review: Review }) {
  const t = useReviewsT('reviews')
  const mayManage = useMayManage()
  if (state === 'published')
    return (
      <>
        <span>{t('end-published', { number: String(release?.number) })}</span>
        {release && (
          <Button
            component={Link}
            to="/releases/$number"
            params={{ number: String(release.number) } as never}
            variant="default"
          >
            {t('openRelease', { number: String(release.number) })}
          </Button>
        )}
      </>
    )
  if (state !== 'voided' && state !== 'sent-back' && state !== 'withdrawn') return null
  const ruleSetId = evidence.changes.find((change) => change.ruleSetId !== undefined)?.ruleSetId
  return (
    <>
      <span>{t(`end-${state}`, { name: endedBy?.name ?? t('someone') })}</span>
      {mayManage && (
        <Button component={Link} to={ruleSetId === undefined ? '/rules' : `/rules/${ruleSetId}`} variant="default">
          {t('openDraft')}
        </Button>
      )}
    </>
  )
}
