import { Anchor, Badge, Button, SegmentedControl } from '@mantine/core'
import { type DataColumn, DataTable, EmptyState, PageHeader, SkeletonRows, useFormat } from '@careline/ui'
import { IconChecks } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useUser } from '../../shell/session.ts'
import { useReviewsT } from './messages.ts'
import { type ReviewSummary, waitsFor, wroteIt } from './review.ts'
import classes from './reviews.module.css'
import { REVIEW_SHOWS } from './search.ts'
import { StateBadge } from './StateBadge.tsx'

const route = getRouteApi('/reviews')
const MANY = 200

/** What was submitted for review: what waits for whoever looks, what became of theirs, what is held back. */
export function ReviewsPage() {
  const t = useReviewsT('reviews')
  const { id: userId } = useUser()
  const { show } = route.useSearch()
  const navigate = useNavigate()
  const query = useQuery(api.reviews.list.queryOptions({ limit: MANY }))
  const columns = useColumns()
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <QueryView query={query} skeleton={<SkeletonRows columns={5} />}>
        {(all) => {
          const by = {
            waiting: all.filter(waitsFor),
            mine: all.filter((review) => wroteIt(review, userId)),
            held: all.filter(({ state }) => state === 'held-back'),
            all,
          }
          const shown = show ?? (by.waiting.length > 0 ? 'waiting' : all.some(({ isNews }) => isNews) ? 'mine' : 'all')
          return (
            <>
              <SegmentedControl
                size="xs"
                mb="sm"
                className={classes.filter}
                aria-label={t('show')}
                value={shown}
                data={REVIEW_SHOWS.map((value) => ({ value, label: `${t(`show-${value}`)} ${by[value].length}` }))}
                onChange={(value) =>
                  void navigate({
                    to: '/reviews',
                    search: { show: REVIEW_SHOWS.find((candidate) => candidate === value) },
                  })
                }
              />
              {by[shown].length === 0 ? (
                <EmptyState
                  icon={<IconChecks />}
                  title={t(`none-${shown}`)}
                  description={all.length === 0 ? t('noneHelp') : undefined}
                  action={
                    all.length > 0 && (
                      <Button component={Link} to="/reviews" search={{ show: 'all' } as never} variant="default">
                        {t('seeAll')}
                      </Button>
                    )
                  }
                />
              ) : (
                <DataTable
                  label={t('title')}
                  columns={columns}
                  rows={by[shown]}
                  rowKey={(row) => row.id}
                  onRowClick={(row) =>
                    void navigate({ to: '/reviews/$reviewId', params: { reviewId: row.id }, search: { view: 'words' } })
                  }
                />
              )}
            </>
          )
        }}
      </QueryView>
    </>
  )
}

function useColumns(): DataColumn<ReviewSummary>[] {
  const t = useReviewsT('reviews')
  const format = useFormat()
  return [
    {
      id: 'message',
      header: t('message'),
      cell: (row) => (
        <Anchor
          component={Link}
          to="/reviews/$reviewId"
          params={{ reviewId: row.id } as never}
          className={classes.message}
          onClick={(event) => event.stopPropagation()}
        >
          {row.message}
        </Anchor>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      narrow: 'line',
      width: 190,
      cell: (row) => (
        <>
          <StateBadge state={row.state} /> {waitsFor(row) && <Badge color="jade">{t('forYou')}</Badge>}
          {row.isNews && <Badge color="violet">{t('news')}</Badge>}
          {row.state === 'scheduled' && row.publishAt && (
            <div className={classes.soft}>{t('at', { time: format.dateTime(row.publishAt) })}</div>
          )}
          {row.release && (
            <div className={classes.soft}>{t('becameRelease', { number: String(row.release.number) })}</div>
          )}
        </>
      ),
      sortBy: (row) => row.state,
    },
    { id: 'who', header: t('who'), width: 200, cell: (row) => row.authors.map(({ name }) => name).join(', ') },
    {
      id: 'sent',
      header: t('sent'),
      whole: true,
      width: 150,
      cell: (row) => format.dateTime(row.submittedAt),
      sortBy: (row) => row.submittedAt,
    },
    { id: 'base', header: t('onRelease'), width: 90, align: 'right', cell: (row) => row.baseRelease.number },
  ]
}
