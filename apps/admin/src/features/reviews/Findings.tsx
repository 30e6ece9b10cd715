import { Panel, useLocale } from '@careline/ui'
import { SentenceList } from '../../shell/words/ChangeList.tsx'
import { useReviewsT } from './messages.ts'
import type { Evidence } from './review.ts'
import classes from './reviews.module.css'

/** What the analysis found: what this change brings first, what was there before folded away. */
export function Findings({ findings: { all, added, complete } }: { findings: Evidence['findings'] }) {
  const t = useReviewsT('reviews')
  const { pick } = useLocale()
  const fresh = new Set(added.map(({ message }) => message.en))
  const old = all.filter(({ message }) => !fresh.has(message.en))
  const list = (findings: typeof all) => <SentenceList sentences={findings.map(({ message }) => pick(message))} />
  const detail = added.length > 0 ? t('newFindings', { count: String(added.length) }) : t('noNewFindings')
  return (
    <Panel title={t('findings')} detail={detail}>
      {all.length === 0 && <p className={classes.soft}>{t('noFindings')}</p>}
      {added.length > 0 && <div className={classes.added}>{list(added)}</div>}
      {old.length > 0 && (
        <details className={classes.soft}>
          <summary>{t('oldFindings', { count: String(old.length) })}</summary>
          {list(old)}
        </details>
      )}
      {!complete && <p className={classes.soft}>{t('analysisPartial')}</p>}
    </Panel>
  )
}
