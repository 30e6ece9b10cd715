import { detailWords, type Campaign, type CallScreen } from '@careline/campaign'
import { Panel, useFormat, useLocale } from '@careline/ui'
import { fieldsOf } from '@careline/content'
import type { CallView, WrapUpView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'
import wrapUp from './wrap-up.module.css'

interface WrapUpListProps {
  view: CallView
  campaign: Campaign
  screen: CallScreen
  left: WrapUpView
}

/** Topic results, follow-ups with their deadlines, and every message as it will be sent. */
export function WrapUpList({ view, campaign, screen, left }: WrapUpListProps) {
  const t = useT('call')
  const format = useFormat()
  const { pick } = useLocale()
  const sections = screen.sections.filter((section) => section.result)
  const kinds = new Map(campaign.policies.followUps.map((kind) => [kind.id, pick(kind.label)]))
  const templates = new Map(campaign.templates.map((template) => [template.id, pick(template.label)]))
  const items = Object.values(view.plan.offers).flat()
  const itemOf = (topic: string | null) => {
    const item = topic === null ? undefined : screen.walk.topics[topic]?.item
    const found = items.find(({ id }) => id === item)
    return found?.label ?? null
  }
  const passed = new Set(screen.walk.passed.map(({ step }) => step))
  const captured = campaign.script.steps
    .filter(({ id }) => passed.has(id))
    .flatMap(fieldsOf)
    .filter(({ id, fills }, index, all) => fills === undefined && all.findIndex((each) => each.id === id) === index)
    .flatMap(({ id, label }) => {
      const value = screen.walk.captures[id]
      return value ? [{ id, label: pick(label), shown: pick(detailWords(campaign, id, value)) }] : []
    })
  return (
    <>
      <Panel title={t('wrapUp.topics')}>
        {sections.length === 0 && <p className={classes.quiet}>{t('wrapUp.noTopics')}</p>}
        {sections.map((section) => (
          <p key={section.id} className={classes.leave}>
            <strong>{pick(section.label)}</strong>
            {section.result && t(`results.${section.result}`)}
            {itemOf(section.topic) && ` · ${itemOf(section.topic)}`}
          </p>
        ))}
      </Panel>
      {captured.length > 0 && (
        <Panel title={t('wrapUp.captured')}>
          {captured.map(({ id, label, shown }) => (
            <p key={id} className={classes.leave}>
              <strong>{label}</strong>
              {shown}
            </p>
          ))}
        </Panel>
      )}
      <Panel title={t('wrapUp.followUps')}>
        {left.followUps.length === 0 && <p className={classes.quiet}>{t('wrapUp.noFollowUps')}</p>}
        {left.followUps.map((followUp) => (
          <p key={followUp.kind} className={classes.leave}>
            <span>
              {kinds.get(followUp.kind) ?? followUp.kind}
              {followUp.dueAt && <small>{t('due', { date: format.dateTime(followUp.dueAt) })}</small>}
            </span>
          </p>
        ))}
      </Panel>
      <Panel title={t('wrapUp.messages')}>
        {left.messages.length === 0 && <p className={classes.quiet}>{t('wrapUp.noMessages')}</p>}
        {left.messages.map((message) => (
          <div key={message.template} className={wrapUp.message}>
            {templates.get(message.template) ?? message.template} · {t(message.channel)}
            <p className={wrapUp.messageText}>{message.text}</p>
          </div>
        ))}
      </Panel>
    </>
  )
}
