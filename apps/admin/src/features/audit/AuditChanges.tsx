import { useFormat, useLocale } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { holderOf, placeWords } from '../../shell/words/place-words.ts'
import { valueWords } from '../../shell/words/value-words.ts'
import classes from './audit.module.css'
import { useAuditT } from './messages.ts'

type Change = NonNullable<Answers['audit']['list']['rows'][number]['details']['changes']>[number]

/** What was there before, struck out, and what is there now: in words, and beneath them as the trail has it. */
export function AuditChanges({ changes, more }: { changes: Change[]; more: number }) {
  const t = useAuditT('audit')
  const format = useFormat()
  const { locale } = useLocale()
  const campaign = useLiveDocument()
  const say = ({ path }: Change, value: unknown) => {
    const field = path.split('.').findLast((step) => !/^\d+$/.test(step)) ?? path
    // A value that a condition asks for is told as its fact's.
    const asked = holderOf(path, campaign)?.['fact']
    const fact = field === 'value' ? campaign?.facts.find(({ id }) => id === asked) : undefined
    return valueWords(field, value, { campaign, locale, fact })
  }
  return (
    <>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change.path}>
            <b className={classes.path}>{change.path ? placeWords(change.path, campaign, locale) : '•'}</b>
            {change.before === undefined && change.after === undefined && <span>{t('hidden')}</span>}
            {change.before !== undefined && (
              <del>
                <span className={classes.side}>{t('before')}:</span> {say(change, change.before)}
              </del>
            )}
            {change.after !== undefined && (
              <ins>
                <span className={classes.side}>{t('after')}:</span> {say(change, change.after)}
              </ins>
            )}
            <details className={classes.exact}>
              <summary>{t('exact')}</summary>
              <code className={classes.path}>{change.path}</code>
              {change.before !== undefined && <pre>− {JSON.stringify(change.before, null, 2)}</pre>}
              {change.after !== undefined && <pre>+ {JSON.stringify(change.after, null, 2)}</pre>}
            </details>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('more', { count: format.number(more) })}</p>}
    </>
  )
}
