import type { CallScreen } from '@careline/campaign'
import { useFormat, useLocale } from '@careline/ui'
import { IconChecklist, IconMessage } from '@tabler/icons-react'
import { useT } from '../../messages.ts'
import classes from './call.module.css'

/** What the call will leave behind grows here, so that the wrap-up holds no surprise. */
export function AfterCall({ screen }: { screen: CallScreen }) {
  const t = useT('call')
  const format = useFormat()
  const { pick } = useLocale()
  const { followUps, messages } = screen.leaves
  return (
    <section className={classes.block} aria-label={t('afterCall')}>
      <h2 className={classes.heading}>{t('afterCall')}</h2>
      {followUps.length + messages.length === 0 && <p className={classes.quiet}>{t('nothingLeft')}</p>}
      {followUps.map((followUp) => (
        <div key={followUp.kind} className={classes.leave}>
          <IconChecklist size={18} stroke={1.6} aria-hidden />
          <span>
            {pick(followUp.label)}
            {followUp.dueDate && <small>{t('due', { date: format.date(followUp.dueDate) })}</small>}
          </span>
        </div>
      ))}
      {messages.map((message) => (
        <div key={message.template} className={classes.leave}>
          <IconMessage size={18} stroke={1.6} aria-hidden />
          <span>
            {pick(message.label)}
            <small>{t(message.channel)}</small>
          </span>
        </div>
      ))}
    </section>
  )
}
