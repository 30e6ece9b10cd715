import { Badge, Text } from '@mantine/core'
import { type DataColumn, DataTable, Panel, SkeletonRows, useFormat, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type Answers, api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useDataT } from './messages.ts'
import { useProblemWords } from './use-problem-words.ts'

const route = getRouteApi('/data')

type Row = Answers['data']['imports'][number]

const COLORS = { running: 'yellow', done: 'green', failed: 'red', cancelled: 'gray', interrupted: 'red' } as const

/** The last imports, newest first; pressed, one opens with its rejected rows. */
export function ImportHistory() {
  const t = useDataT('data')
  const format = useFormat()
  const { pick } = useLocale()
  const problemWords = useProblemWords()
  const { import: open } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(api.data.imports.queryOptions())
  const lists = useQuery(api.data.lists.queryOptions())
  const what = (row: Row) => {
    if (row.kind === 'customers') return t('customers')
    const label = lists.data?.find((list) => list.id === row.listId)?.label
    return label ? pick(label) : (row.listId ?? '')
  }
  const columns: DataColumn<Row>[] = [
    { id: 'file', header: t('file'), cell: (row) => row.fileName },
    { id: 'what', header: t('what'), cell: what },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          {row.state === 'done' && row.rowsRejected > 0 ? (
            <Badge color="yellow">{t('doneRejected')}</Badge>
          ) : (
            <Badge color={COLORS[row.state]}>{t(row.state)}</Badge>
          )}
          {row.problem && (
            <Text size="xs" c="dimmed">
              {problemWords(row.problem)}
            </Text>
          )}
        </>
      ),
    },
    { id: 'rows', header: t('rows'), align: 'right', cell: (row) => format.number(row.rowsAccepted) },
    { id: 'rejected', header: t('rejected'), align: 'right', cell: (row) => format.number(row.rowsRejected) },
    { id: 'who', header: t('who'), cell: (row) => row.startedBy.name },
    {
      id: 'when',
      header: t('when'),
      whole: true,
      cell: (row) => format.dateTime(row.startedAt),
      sortBy: (row) => row.startedAt,
    },
  ]
  return (
    <Panel title={t('history')} flush>
      <QueryView query={query} skeleton={<SkeletonRows columns={5} />}>
        {(rows) => (
          <DataTable
            label={t('history')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            {...(open !== undefined && { selectedKey: open })}
            onRowClick={(row) => void navigate({ search: { tab: 'import', import: row.id } })}
            empty={t('noImports')}
          />
        )}
      </QueryView>
    </Panel>
  )
}
