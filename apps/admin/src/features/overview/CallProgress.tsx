import { Progress } from '@mantine/core'
import { Panel, useFormat } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { useOverviewT } from './messages.ts'
import classes from './overview.module.css'

type Counts = Answers['campaign']['overview']['progress']

const STATES = [
  ['done', 'var(--careline-brand)'],
  ['inCall', 'var(--careline-changed)'],
  ['callBack', 'var(--careline-waiting)'],
  ['waiting', 'var(--careline-hairline)'],
] as const

/** How far the calling is. */
export function CallProgress({ progress }: { progress: Counts }) {
  const t = useOverviewT('overview')
  const format = useFormat()
  const total = progress.waiting + progress.inCall + progress.callBack + progress.done
  if (total === 0) return null
  return (
    <Panel title={t('calls')} detail={t('doneOf', { share: format.percent(progress.done / total) })}>
      <Progress.Root size={10} radius="xs" aria-hidden="true">
        {STATES.map(([state, color]) => (
          <Progress.Section key={state} value={(progress[state] / total) * 100} color={color} />
        ))}
      </Progress.Root>
      <dl className={classes.progress}>
        {STATES.map(([state]) => (
          <div key={state}>
            <dt>{t(state)}</dt>
            <dd>{format.number(progress[state])}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
