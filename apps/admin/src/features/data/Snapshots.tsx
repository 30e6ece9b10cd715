import { Alert, Badge, Stack, Text } from '@mantine/core'
import { ConfirmButton, type DataColumn, DataTable, SkeletonRows, useFormat, useLocale, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answers, api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { expectOwnAudience, ownAudienceSettled } from '../../shell/own-news.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useMayManage } from '../../shell/session.ts'
import { useDataT } from './messages.ts'

// A procedure whose name happens to begin like a hook's.
const { useSnapshot: procedure } = api.data

type Row = Answers['data']['snapshots'][number]

/** Every snapshot; a manager chooses the one that the audience is selected from. */
export function Snapshots() {
  const t = useDataT('data')
  const say = useSay()
  const notify = useNotify()
  const format = useFormat()
  const { pick } = useLocale()
  const mayManage = useMayManage()
  const query = useQuery(api.data.snapshots.queryOptions())
  const lists = useQuery(api.data.lists.queryOptions())
  const current = useQuery(api.campaign.overview.queryOptions()).data?.snapshot
  const inUse = current?.id
  const use = useMutation(
    procedure.mutationOptions({
      onMutate: expectOwnAudience,
      onSettled: (audience) => ownAudienceSettled(audience?.id),
      onSuccess: (audience) => {
        notify({ message: t('used', { count: format.number(audience.queued) }) })
        void queryClient.invalidateQueries()
      },
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
    }),
  )
  const listName = (id: string) => {
    const label = lists.data?.find((list) => list.id === id)?.label
    return label ? pick(label) : id
  }
  const columns: DataColumn<Row>[] = [
    {
      id: 'file',
      header: t('snapshotFile'),
      cell: (row) => (
        <>
          {row.fileName} {row.id === inUse && <Badge>{t('inUse')}</Badge>}
        </>
      ),
    },
    { id: 'rows', header: t('snapshotRows'), align: 'right', cell: (row) => format.number(row.rows) },
    {
      id: 'lists',
      header: t('snapshotLists'),
      narrow: 'line',
      cell: (row) => row.lists.map((list) => `${listName(list.id)}: ${format.number(list.entries)}`).join(' · '),
    },
    {
      id: 'taken',
      header: t('snapshotTaken'),
      whole: true,
      cell: (row) => format.dateTime(row.takenAt),
      sortBy: (row) => row.takenAt,
    },
    {
      id: 'use',
      header: t('action'),
      align: 'right',
      narrow: 'bare',
      cell: (row) =>
        mayManage && (
          <ConfirmButton
            size="xs"
            variant="default"
            loading={use.isPending && use.variables.snapshotId === row.id}
            question={t('useAsk', { name: row.fileName })}
            detail={<UseDetail rows={row.rows} current={current?.rows ?? null} />}
            confirmLabel={t('use')}
            onConfirm={() => use.mutate({ snapshotId: row.id })}
          >
            {t('use')}
          </ConfirmButton>
        ),
    },
  ]
  return (
    <QueryView query={query} skeleton={<SkeletonRows columns={4} />}>
      {(rows) => (
        <DataTable
          label={t('snapshots')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          empty={t('noSnapshots')}
        />
      )}
    </QueryView>
  )
}

/** What choosing does, and how much larger or smaller the snapshot is than the one in use. */
function UseDetail({ rows, current }: { rows: number; current: number | null }) {
  const t = useDataT('data')
  const format = useFormat()
  const counts = { count: format.number(rows), current: format.number(current ?? 0) }
  return (
    <Stack gap="xs">
      <Text>{t('useHelp')}</Text>
      {current !== null && <Text>{t('useSizes', counts)}</Text>}
      {current !== null && rows * 2 < current && <Alert color="yellow">{t('useFew', counts)}</Alert>}
    </Stack>
  )
}
