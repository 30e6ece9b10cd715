import { Panel, useFormat } from '@careline/ui'
import { useDecisionWords } from '../../shell/words/use-decision-words.ts'
import { useReviewsT } from './messages.ts'
import type { Review } from './review.ts'
import classes from './reviews.module.css'

/** Whom the change lets in and out and whose results it changes, as it was counted; what it was when it was held back stands first. */
export function ImpactPicture({ review }: { review: Review }) {
  const t = useReviewsT('reviews')
  const format = useFormat()
  const words = useDecisionWords(review.document)
  const impact = (review.heldEvidence ?? review.evidence).impact
  const approved = review.heldEvidence ? review.evidence.impact?.counts : undefined
  if (!impact) return <Panel title={t('impact')}>{t('noSnapshot')}</Panel>
  const { counts, snapshot } = impact
  const bars = [
    { id: 'in', sign: '+', label: t('entering'), count: counts.entering, was: approved?.entering },
    { id: 'out', sign: '−', label: t('leaving'), count: counts.leaving, was: approved?.leaving },
    ...Object.entries(counts.changed)
      .filter(([output, count]) => count > 0 || (approved?.changed[output] ?? 0) > 0)
      .map(([output, count]) => ({
        id: output,
        sign: '⇄',
        label: t('changed', { output: words.part(output) }),
        count,
        was: approved?.changed[output],
      })),
  ]
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const figures = { before: format.number(counts.before), after: format.number(counts.after) }
  return (
    <Panel title={t('impact')}>
      <p className={classes.big}>{t(counts.entering + counts.leaving === 0 ? 'calledSame' : 'called', figures)}</p>
      <ul className={classes.bars}>
        {bars.map(({ id, sign, label, count, was }) => (
          <li key={id} data-kind={count === 0 ? 'none' : id === 'in' || id === 'out' ? id : 'changed'}>
            <span className={classes.figure}>
              {sign} {format.number(count)}
            </span>
            <span className={classes.barLabel}>
              {label}
              {was !== undefined && was !== count && (
                <span className={classes.soft}> ({t('approvedFigure', { count: format.number(was) })})</span>
              )}
            </span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.soft}>{t('counted', { file: snapshot.fileName, rows: format.number(snapshot.rows) })}</p>
    </Panel>
  )
}
