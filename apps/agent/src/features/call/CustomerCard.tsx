import type { Campaign } from '@careline/campaign'
import { formatFactValue } from '@careline/rules'
import { useFormat, useLocale } from '@careline/ui'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'

interface CustomerCardProps {
  view: CallView
  campaign: Campaign
  /** False until the person on the phone is the subscriber (D27). */
  personalAllowed: boolean
}

/** Who it is: figures only once the person is confirmed. */
export function CustomerCard({ view, campaign, personalAllowed }: CustomerCardProps) {
  const t = useT('call')
  const format = useFormat()
  const { locale, pick } = useLocale()
  const facts = campaign.policies.calls.shownFacts.flatMap((id) => campaign.facts.find((fact) => fact.id === id) ?? [])
  return (
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
        <p className={classes.quiet}>{t('hiddenUntilOwner')}</p>
      )}
    </section>
  )
}
