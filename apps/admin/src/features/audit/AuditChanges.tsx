import { useFormat } from '@careline/ui'
import type { Answers } from '../../api.ts'
import classes from './audit.module.css'
import { useAuditT } from './messages.ts'

type Change = NonNullable<Answers['audit']['list']['rows'][number]['details']['changes']>[number]

/** What was there before, struck out, and what is there now. */
export function AuditChanges({ changes, more }: { changes: Change[]; more: number }) {
  const t = useAuditT('audit')
  const format = useFormat()
  return (
    <>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change.path}>
            <code className={classes.path}>{change.path || '•'}</code>
            {change.before === undefined && change.after === undefined && <span>{t('hidden')}</span>}
            {change.before !== undefined && (
              <del>
                <span className={classes.side}>{t('before')}:</span> {written(change.before)}
              </del>
            )}
            {change.after !== undefined && (
              <ins>
                <span className={classes.side}>{t('after')}:</span> {written(change.after)}
              </ins>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('more', { count: format.number(more) })}</p>}
    </>
  )
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))
