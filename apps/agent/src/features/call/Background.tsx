import { useFormat, useLocale } from '@careline/ui'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'

interface BackgroundProps {
  view: CallView
  /** False until the person on the phone is the subscriber: the reasons name charges and usage (D27). */
  personalAllowed: boolean
}

/** Why this customer was chosen, and what happened before. */
export function Background({ view, personalAllowed }: BackgroundProps) {
  const t = useT('call')
  const format = useFormat()
  const { locale } = useLocale()
  return (
    <>
      <section className={classes.block} aria-label={t('whyCalled')}>
        <h2 className={classes.heading}>{t('whyCalled')}</h2>
        {personalAllowed ? (
          <ul className={classes.why}>
            {view.why[locale].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p className={classes.quiet}>{t('hiddenUntilOwner')}</p>
        )}
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
