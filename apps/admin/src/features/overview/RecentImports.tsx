import { Anchor } from '@mantine/core'
import { Panel, SkeletonRows, Timeline, type TimelineEntry, useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Answers, api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useOverviewT } from './messages.ts'

const SHOWN = 5

type State = Answers['data']['imports'][number]['state']

const LOOK = {
  running: { word: 'stateRunning', tone: 'waiting' },
  done: { word: 'stateDone', tone: 'in' },
  failed: { word: 'stateFailed', tone: 'out' },
  cancelled: { word: 'stateCancelled', tone: 'plain' },
  interrupted: { word: 'stateInterrupted', tone: 'out' },
  rejected: { word: 'stateDoneRejected', tone: 'waiting' },
} as const satisfies Record<State | 'rejected', { word: string; tone: TimelineEntry['tone'] }>

const lookOf = (row: Answers['data']['imports'][number]) =>
  LOOK[row.state === 'done' && row.rowsRejected > 0 ? 'rejected' : row.state]

/** The last files that came in, newest first. */
export function RecentImports() {
  const t = useOverviewT('overview')
  const format = useFormat()
  const query = useQuery(api.data.imports.queryOptions())
  return (
    <Panel title={t('imports')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} columns={1} />}>
        {(imports) =>
          imports.length === 0 ? (
            t('noImports')
          ) : (
            <Timeline
              entries={imports.slice(0, SHOWN).map((row) => ({
                id: row.id,
                at: row.startedAt,
                by: row.startedBy.name,
                tone: lookOf(row).tone,
                title: (
                  <>
                    <Anchor component={Link} to="/data" search={{ import: row.id } as never} size="sm">
                      {row.fileName}
                    </Anchor>{' '}
                    · {t(lookOf(row).word)}
                  </>
                ),
                detail: t('importRows', {
                  accepted: format.number(row.rowsAccepted),
                  rejected: format.number(row.rowsRejected),
                }),
              }))}
            />
          )
        }
      </QueryView>
    </Panel>
  )
}
