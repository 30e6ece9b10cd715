import { useFormat, useLocale } from '@careline/ui'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'

/** Why this customer was chosen, and what happened before. */
export function Background({ view }: { view: CallView }) {
  const t = useT('call')
  const format = useFormat()
  const { locale } = useLocale()
  return (
    <>
      <section className={classes.block} aria-label={t('whyCalled')}>
        <h2 className={classes.heading}>{t('whyCalled')}</h2>
        <ul className={classes.why}>
          {view.why[locale].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className={classes.block} aria-label={t('history', { count: view.history.length })}>
        <h2 className={classes.heading}>{t('history', { count: view.history.length })}</h2>
        {view.history.length === 0 && <p className={classes.quiet}>{t('noHistory')}</p>}
        {view.history.map((past) => (
          <p key={past.callId} className={classes.quiet}>
            {format.dateTime(past.at)} · {past.agentName}
            {past.outcome && ` · ${t(`outcomes.${past.outcome}`)}`}
          </p>
        ))}
      </section>
    </>
  )
}
