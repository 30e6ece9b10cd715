import { Badge } from '@mantine/core'
import { type DataColumn, DataTable, PageHeader, SkeletonRows, useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type Answers, api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useReleasesT } from './messages.ts'

type Row = Answers['releases']['list'][number]

/** Every release, newest first: who put what live, when and why. */
export function ReleasesPage() {
  const t = useReleasesT('releases')
  const format = useFormat()
  const navigate = useNavigate()
  const query = useQuery(api.releases.list.queryOptions())
  const live = useQuery(api.campaign.overview.queryOptions()).data?.liveRelease?.id
  const columns: DataColumn<Row>[] = [
    {
      id: 'number',
      header: t('number'),
      width: 140,
      cell: (row) => (
        <>
          {row.number} {row.id === live && <Badge>{t('running')}</Badge>}
        </>
      ),
      sortBy: (row) => row.number,
    },
    {
      id: 'message',
      header: t('message'),
      cell: (row) => (
        <>
          {row.message}{' '}
          {row.restoresNumber !== null && (
            <Badge color="gray">{t('restores', { number: String(row.restoresNumber) })}</Badge>
          )}
        </>
      ),
    },
    { id: 'who', header: t('who'), cell: (row) => row.publishedBy.name, sortBy: (row) => row.publishedBy.name },
    {
      id: 'when',
      header: t('when'),
      cell: (row) => format.dateTime(row.publishedAt),
      sortBy: (row) => row.publishedAt,
    },
  ]
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <QueryView query={query} skeleton={<SkeletonRows columns={4} />}>
        {(rows) => (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onRowClick={(row) =>
              void navigate({
                to: '/releases/$number',
                params: { number: String(row.number) },
                search: { tab: 'changes' },
              })
            }
          />
        )}
      </QueryView>
    </>
  )
}
