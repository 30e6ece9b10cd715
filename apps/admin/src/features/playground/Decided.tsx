import type { Campaign } from '@careline/campaign'
import { Pairs } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { useDecisionWords } from '../../shell/words/use-decision-words.ts'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'

interface DecidedProps {
  view: Answers['playground']['tryOut']
  document: Campaign
}

/** Whether they are called, what they get by each output, and by when. */
export function Decided({ view: { decisions }, document }: DecidedProps) {
  const t = usePlaygroundT('playground')
  const words = useDecisionWords(document)
  const { eligible, contact, deadlines = {} } = decisions
  const days = Object.entries(deadlines as Record<string, string>)
  return (
    <>
      <p className={classes.verdict} aria-live="polite" data-held={eligible === true && contact === 'allowed'}>
        {eligible !== true
          ? t('notEligible')
          : contact === 'allowed'
            ? t('eligible')
            : t('blocked', { reason: words.value('contact', contact) })}
      </p>
      <Pairs
        rows={[
          ...document.decisions.outputs.map(({ id }) => [id, words.part(id), words.value(id, decisions[id])] as const),
          ...(days.length > 0
            ? [
                [
                  'deadlines',
                  words.part('deadlines'),
                  days.map(([id, day]) => <div key={id}>{words.value('deadlines', { [id]: day })}</div>),
                ] as const,
              ]
            : []),
        ]}
      />
    </>
  )
}
