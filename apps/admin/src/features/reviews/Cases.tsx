import { Panel, useLocale } from '@careline/ui'
import { FailedCases } from '../../shell/publish/FailedCases.tsx'
import { useReviewsT } from './messages.ts'
import { brokenCases, type Review } from './review.ts'
import classes from './reviews.module.css'

/** What became of the campaign's cases: those that the author took over, and those that broke since and hold it back. */
export function Cases({ review }: { review: Review }) {
  const t = useReviewsT('reviews')
  const { pick } = useLocale()
  const { document, evidence, heldEvidence } = review
  const { passed, accepted } = (heldEvidence ?? evidence).cases
  const broken = brokenCases(review)
  const asAccepted =
    accepted.length === 0
      ? t('casesOk', { passed: String(passed) })
      : t('casesChanged', { passed: String(passed - accepted.length), count: String(accepted.length) })
  return (
    <Panel title={t('cases')}>
      {broken.length > 0 && (
        <>
          <p className={classes.soft}>{t('casesBroken', { passed: String(passed), count: String(broken.length) })}</p>
          <ul className={classes.sentences}>
            {broken.map(({ message }) => (
              <li key={message.en}>{pick(message)}</li>
            ))}
          </ul>
        </>
      )}
      {(broken.length === 0 || accepted.length > 0) && (
        <p className={classes.soft}>
          {broken.length === 0 ? asAccepted : t('casesTaken', { count: String(accepted.length) })}
        </p>
      )}
      <FailedCases cases={accepted} campaign={document} />
    </Panel>
  )
}
