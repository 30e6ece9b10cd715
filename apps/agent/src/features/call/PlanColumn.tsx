import { useLocale } from '@careline/ui'
import { Textarea } from '@mantine/core'
import { IconCheck, IconChevronRight, IconMinus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, type RefObject } from 'react'
import { useT } from '../../messages.ts'
import classes from './call.module.css'
import plan from './plan.module.css'
import type { CallSession } from './use-call-session.ts'

interface PlanColumnProps {
  session: CallSession
  noteRef: RefObject<HTMLTextAreaElement | null>
  /** Back to the step in hand. */
  onLeave: () => void
}

const MARKS = {
  done: <IconCheck size={18} aria-hidden />,
  current: <IconChevronRight size={18} aria-hidden />,
  ahead: <span aria-hidden />,
  'left-out': <IconMinus size={16} aria-hidden />,
}

/** The plan on the left never moves: what is done, what is in hand, what is to come, and the notes. */
export function PlanColumn({ session: { screen, drafts, draft, record }, noteRef, onLeave }: PlanColumnProps) {
  const t = useT('call')
  const { pick } = useLocale()
  const { quota } = screen
  const note = drafts.note ?? screen.walk.notes
  const save = () => {
    if (note !== screen.walk.notes) record({ type: 'noted', text: note })
  }
  // A field that goes with its page says no word of it.
  const leave = useEffectEvent(save)
  useEffect(() => () => leave(), [])
  return (
    <nav className={`${classes.side} ${classes.left}`} aria-label={t('plan')}>
      <section className={classes.block}>
        <h2 className={classes.heading}>{t('plan')}</h2>
        <p className={plan.quota} data-met={quota.met}>
          {t('quota', { recorded: quota.recorded, needed: quota.needed })}{' '}
          {quota.met && <IconCheck size={16} role="img" aria-label={t('quotaMet')} />}
        </p>
        {screen.sections.map((section) => (
          <div
            key={section.id}
            className={plan.section}
            data-status={section.status}
            aria-current={section.status === 'current' ? 'step' : undefined}
          >
            {MARKS[section.status]}
            <span>{pick(section.label)}</span>
            {section.status === 'left-out' && <span className={plan.result}>{t('leftOut')}</span>}
            {section.result && <span className={plan.result}>{t(`results.${section.result}`)}</span>}
          </div>
        ))}
      </section>
      <section className={classes.block}>
        <Textarea
          ref={noteRef}
          label={t('notes')}
          placeholder={t('notesPlaceholder')}
          value={note}
          maxLength={2000}
          autosize
          minRows={3}
          onChange={(event) => draft({ note: event.currentTarget.value })}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave()
          }}
        />
      </section>
    </nav>
  )
}
