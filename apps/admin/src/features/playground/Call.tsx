import type { Campaign } from '@careline/campaign'
import { Panel, useFormat, useLocale } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { CHANNEL_NAMES } from '../../shell/words/channel-names.ts'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'

type Shown = NonNullable<Answers['playground']['tryOut']['call']>

interface CallProps {
  call: Shown | null
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
      <Panel title={t('planned')}>
        {call.planned.length === 0 && <span className={classes.soft}>{t('noPlanned')}</span>}
        {call.planned.map(({ on, ...message }) => (
          <Message key={message.template} {...message} when={t('sentOn', { date: format.date(on) })} />
        ))}
      </Panel>
      <Panel title={t('messages')}>
        {messages.length === 0 && <span className={classes.soft}>{t('noMessages')}</span>}
        {messages.map((message) => (
          <Message key={message.template} {...message} />
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

type MessageProps = Pick<Shown['leaves']['messages'][number], 'label' | 'channel' | 'text' | 'problems'> & {
  when?: string
}

/** A text as it would be sent, or what it lacks. */
function Message({ label, channel, text, problems, when }: MessageProps) {
  const { pick } = useLocale()
  return (
    <div className={classes.message}>
      <strong>{pick(label)}</strong>{' '}
      <span className={classes.soft}>{[CHANNEL_NAMES[channel], when].filter(Boolean).join(' · ')}</span>
      <p>{text || problems.map((problem) => pick(problem.message)).join(' ')}</p>
    </div>
  )
}
