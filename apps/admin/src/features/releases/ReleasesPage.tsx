import { Badge, Button, Checkbox } from '@mantine/core'
import { type DataColumn, DataTable, PageHeader, SkeletonRows, useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Answers, api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useReleasesT } from './messages.ts'
import { ReleaseChanges } from './ReleaseChanges.tsx'

type Row = Answers['releases']['list'][number]

/** Every release, newest first: who put what live, when and why. */
export function ReleasesPage() {
  const t = useReleasesT('releases')
  const format = useFormat()
  const navigate = useNavigate()
  const query = useQuery(api.releases.list.queryOptions())
  const live = useQuery(api.campaign.overview.queryOptions()).data?.liveRelease?.id
  const [chosen, setChosen] = useState<readonly number[]>([])
  const choose = (number: number) =>
    // A third takes the place of the one that was chosen first.
    setChosen((old) => (old.includes(number) ? old.filter((each) => each !== number) : [...old.slice(-1), number]))
  const compare = () => {
    const [from, to] = chosen.toSorted((a, b) => a - b)
    if (from === undefined || to === undefined) return
    void navigate({ to: '/releases/$number', params: { number: String(to) }, search: { tab: 'live', with: from } })
  }
  const columns: DataColumn<Row>[] = [
    {
      id: 'choose',
      header: t('pick'),
      width: 64,
      narrow: 'bare',
      cell: (row) => (
        <Checkbox
          size="xs"
          aria-label={t('select', { number: String(row.number) })}
          checked={chosen.includes(row.number)}
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => event.stopPropagation()}
          onChange={() => choose(row.number)}
        />
      ),
    },
    {
      id: 'number',
      header: t('number'),
      width: 140,
      narrow: 'bare',
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
      narrow: 'title',
      cell: (row) => (
        <>
          {row.message}{' '}
          {row.restoresNumber !== null && (
            <Badge color="gray">{t('restores', { number: String(row.restoresNumber) })}</Badge>
          )}
        </>
      ),
    },
    {
      id: 'what',
      header: t('what'),
      narrow: 'line',
      width: '36%',
      cell: (row) => <ReleaseChanges number={row.number} />,
    },
    { id: 'who', header: t('who'), cell: (row) => row.publishedBy.name, sortBy: (row) => row.publishedBy.name },
    {
      id: 'when',
      header: t('when'),
      whole: true,
      cell: (row) => format.dateTime(row.publishedAt),
      sortBy: (row) => row.publishedAt,
    },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <Button variant="default" disabled={chosen.length !== 2} onClick={compare}>
            {t(chosen.length === 2 ? 'compare' : 'chooseTwo')}
          </Button>
        }
      />
      <QueryView query={query} skeleton={<SkeletonRows columns={6} />}>
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
