import { useLocale } from '@careline/ui'
import type { Campaign } from '@careline/campaign'
import type { Goto, Leave, Step, When } from '@careline/content'
import { BriefItems } from '../../shell/words/BriefItems.tsx'
import { flagWords, outputName } from './flag-words.ts'
import { useScriptT } from './messages.ts'
import classes from './script.module.css'

/** One step: what is said (and when), what is asked, where each answer leads, what it leaves. */
export function StepView({ step, document }: { step: Step; document: Campaign }) {
  const { pick } = useLocale()
  return (
    <li className={classes.step}>
      <div>
        <h3 className={classes.title}>{pick(step.title)}</h3>
        {step.when && <Condition when={step.when} document={document} />}
      </div>
      <div>
        {step.say.map((line) => (
          <p key={line.text} className={classes.line}>
            {line.text} <BriefItems items={line.brief} />
            {line.when && <Condition when={line.when} document={document} />}
          </p>
        ))}
        {step.instruction && <p className={classes.instruction}>{pick(step.instruction)}</p>}
        <Answers step={step} document={document} />
      </div>
    </li>
  )
}

function Condition({ when, document }: { when: When; document: Campaign }) {
  const t = useScriptT('script')
  const { pick } = useLocale()
  const words = (flag: string) => flagWords(flag, document, pick)
  const conditions = [
    ...(when.all ?? []).map(words),
    ...(when.any ? [when.any.map(words).join(t('or'))] : []),
    ...(when.none ?? []).map((flag) => t('not', { flag: words(flag) })),
  ]
  return <div className={classes.soft}>{t('when', { conditions: conditions.join(t('and')) })}</div>
}

function Answers({ step, document }: { step: Step; document: Campaign }) {
  const t = useScriptT('script')
  const { pick } = useLocale()
  const to = (goto: Goto) => {
    if (typeof goto !== 'string') return t('depends')
    if (goto === 'next-topic') return t('nextTopic')
    if (goto === 'end') return t('end')
    const target = document.script.steps.find((candidate) => candidate.id === goto)
    return target ? pick(target.title) : goto
  }
  const leaves = (list: Leave[]) => {
    if (list.length === 0) return ''
    const names = list.map((leave) => {
      const found =
        'message' in leave
          ? document.templates.find((template) => template.id === leave.message)
          : document.policies.followUps.find((kind) => kind.id === leave.followUp)
      return found ? pick(found.label) : 'message' in leave ? leave.message : leave.followUp
    })
    return ` · ${t('leaves', { names: names.join(', ') })}`
  }
  const { ask } = step
  const rows: { key: string; text: string }[] = []
  if (ask?.kind === 'capture')
    rows.push({
      key: 'capture',
      text: `${t('capture')}: ${ask.fields.map((field) => pick(field.label)).join(', ')} → ${to(ask.next)}${leaves(ask.leaves)}`,
    })
  if (ask?.kind === 'offer')
    rows.push({
      key: 'offer',
      text:
        t('leads', { option: t('offer', { offer: outputName(ask.offer, document, pick) }), to: to(ask.chosen.next) }) +
        leaves(ask.chosen.leaves),
    })
  if (ask && ask.kind !== 'capture')
    for (const option of ask.options)
      rows.push({
        key: option.id,
        text: t('leads', { option: pick(option.label), to: to(option.next) }) + leaves(option.leaves),
      })
  if (!ask && step.next) rows.push({ key: 'next', text: `→ ${to(step.next)}${leaves(step.leaves)}` })
  return (
    <ul className={classes.answers}>
      {rows.map((row) => (
        <li key={row.key}>{row.text}</li>
      ))}
    </ul>
  )
}
