import type { Campaign } from '@careline/campaign'
import { Panel, useFormat, useLocale } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'

interface CallProps {
  call: Answers['playground']['tryOut']['call']
  document: Campaign
}

/** The script as it would be said to this customer, and the texts and duties that the call would leave. */
export function Call({ call, document }: CallProps) {
  const t = usePlaygroundT('playground')
  const format = useFormat()
  const { pick } = useLocale()
  if (!call) return <Panel title={t('script')}>{t('noCall')}</Panel>
  const { followUps, messages } = call.leaves
  const sectionOf = (section: string) => document.script.sections.find(({ id }) => id === section)?.label
  return (
    <>
      <Panel title={t('script')}>
        <p className={classes.soft}>{t('scriptHelp')}</p>
        <ol className={classes.script}>
          {call.steps.map((step, index) => {
            const section = sectionOf(step.section)
            return (
              // The same step may come twice in one call.
              <li key={`${step.id} ${String(index)}`}>
                <strong>
                  {section && `${pick(section)} · `}
                  {pick(step.title)}
                </strong>
                {step.lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                {step.chosen && <p className={classes.soft}>{t('chosen', { label: pick(step.chosen) })}</p>}
              </li>
            )
          })}
        </ol>
        {!call.complete && <p className={classes.soft}>{t('scriptOpen')}</p>}
      </Panel>
      <Panel title={t('messages')}>
        {messages.length === 0 && <span className={classes.soft}>{t('noMessages')}</span>}
        {messages.map((message) => (
          <div key={message.template} className={classes.message}>
            <strong>{pick(message.label)}</strong> <span className={classes.soft}>{message.channel}</span>
            <p>{message.text || message.problems.map((problem) => pick(problem.message)).join(' ')}</p>
          </div>
        ))}
      </Panel>
      <Panel title={t('followUps')}>
        {followUps.length === 0 && <span className={classes.soft}>{t('noFollowUps')}</span>}
        <ul className={classes.sentences}>
          {followUps.map(({ kind, label, dueDate }) => (
            <li key={kind}>
              {pick(label)}
              {dueDate && ` — ${t('due', { date: format.date(dueDate) })}`}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
