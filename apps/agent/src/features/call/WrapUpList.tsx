import type { Campaign, CallScreen } from '@careline/campaign'
import { Panel, useFormat, useLocale } from '@careline/ui'
import { fieldsOf } from '@careline/content'
import type { CallView, WrapUpView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'

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
  const districts = new Map(campaign.provinces.flatMap((province) => province.districts.map((d) => [d.code, d.name])))
  const passed = new Set(screen.walk.passed.map(({ step }) => step))
  const captured = campaign.script.steps
    .filter(({ id }) => passed.has(id))
    .flatMap(fieldsOf)
    .filter(({ id, fills }, index, all) => fills === undefined && all.findIndex((each) => each.id === id) === index)
    .flatMap(({ id, label, kind, options }) => {
      const value = screen.walk.captures[id]
      if (!value) return []
      const option = options?.find((each) => each.id === value)
      const shown = option ? pick(option.label) : kind === 'district' ? (districts.get(value) ?? value) : value
      return [{ id, label: pick(label), shown }]
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
          <div key={message.template}>
            {templates.get(message.template) ?? message.template} · {t(message.channel)}
            <p className={classes.messageText}>{message.text}</p>
          </div>
        ))}
      </Panel>
    </>
  )
}
