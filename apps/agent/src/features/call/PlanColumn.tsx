import type { CallScreen } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import { Textarea } from '@mantine/core'
import { IconCheck, IconChevronRight, IconMinus } from '@tabler/icons-react'
import { useState, type RefObject } from 'react'
import { useT } from '../../messages.ts'
import classes from './call.module.css'
import plan from './plan.module.css'
import { useUnsavedWarning } from './use-unsaved-warning.ts'

interface PlanColumnProps {
  screen: CallScreen
  noteRef: RefObject<HTMLTextAreaElement | null>
  onNote: (text: string) => void
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
export function PlanColumn({ screen, noteRef, onNote, onLeave }: PlanColumnProps) {
  const t = useT('call')
  const { pick } = useLocale()
  const [note, setNote] = useState(screen.walk.notes)
  const { quota } = screen
  const unsaved = note !== screen.walk.notes
  useUnsavedWarning(unsaved)
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
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={() => {
            if (unsaved) onNote(note)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave()
          }}
        />
      </section>
    </nav>
  )
}
