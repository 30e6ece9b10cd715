import type { Campaign } from '@careline/campaign'
import { formatFactValue } from '@careline/rules'
import { useFormat, useLocale } from '@careline/ui'
import { Spoiler } from '@mantine/core'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'

interface CustomerColumnProps {
  view: CallView
  campaign: Campaign
  /** False until the person on the phone is the subscriber (D27). */
  personalAllowed: boolean
}

/** Who it is, why they were chosen, and what happened before. */
export function CustomerColumn({ view, campaign, personalAllowed }: CustomerColumnProps) {
  const t = useT('call')
  const format = useFormat()
  const { locale, pick } = useLocale()
  const facts = campaign.policies.calls.shownFacts.flatMap((id) => campaign.facts.find((fact) => fact.id === id) ?? [])
  return (
    <>
      <section className={classes.block} aria-label={t('customer')}>
        <h2 className={classes.heading}>{t('customer')}</h2>
        <p className={classes.name}>{String(view.facts.fullName ?? '')}</p>
        <p className={classes.phone}>{format.phone(view.msisdn)}</p>
        {personalAllowed ? (
          <dl className={classes.facts}>
            {facts.map((fact) => (
              <div key={fact.id} className={classes.fact}>
                <dt>{fact.label ? pick(fact.label) : fact.id}</dt>
                <dd>{formatFactValue(fact, view.facts[fact.id] ?? null, locale)}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className={classes.hidden}>{t('hiddenUntilOwner')}</p>
        )}
      </section>
      <section className={classes.block} aria-label={t('whyCalled')}>
        <h2 className={classes.heading}>{t('whyCalled')}</h2>
        <Spoiler maxHeight={110} showLabel="…" hideLabel="–">
          <ul className={classes.why}>
            {view.why[locale].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Spoiler>
      </section>
      <section className={classes.block} aria-label={t('history', { count: view.history.length })}>
        <h2 className={classes.heading}>{t('history', { count: view.history.length })}</h2>
        {view.history.length === 0 && <p>{t('noHistory')}</p>}
        {view.history.map((past) => (
          <p key={past.callId}>
            {format.dateTime(past.at)} · {past.agentName}
            {past.outcome && ` · ${t(`outcomes.${past.outcome}`)}`}
          </p>
        ))}
      </section>
    </>
  )
}
