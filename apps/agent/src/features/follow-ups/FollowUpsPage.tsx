import { detailWords } from '@careline/campaign'
import {
  DataTable,
  EmptyState,
  ErrorState,
  PageHeader,
  SkeletonRows,
  useFormat,
  useLocale,
  useNotify,
} from '@careline/ui'
import { Badge, Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { problemOf, trpc } from '../../api.ts'
import { useT } from '../../messages.ts'

/** What was promised and by when; the nearest deadline first. */
export function FollowUpsPage() {
  const t = useT('followUps')
  const format = useFormat()
  const notify = useNotify()
  const { pick } = useLocale()
  const queries = useQueryClient()
  const followUps = useQuery(trpc.followUps.list.queryOptions({ state: 'open', owner: 'agent' }))
  const overview = useQuery(trpc.campaign.overview.queryOptions())
  const release = useQuery({
    ...trpc.releases.get.queryOptions({ id: overview.data?.liveRelease?.id ?? '' }),
    enabled: overview.data?.liveRelease != null,
    staleTime: Infinity,
  })
  const complete = useMutation(
    trpc.followUps.complete.mutationOptions({
      onSuccess: async () => {
        notify({ message: t('completed') })
        await queries.invalidateQueries({ queryKey: trpc.followUps.list.queryKey() })
      },
      onError: (error) => {
        const problem = problemOf(error)
        notify({ tone: 'failed', message: problem ? pick(problem.message) : t('unreachable') })
      },
    }),
  )
  if (followUps.isLoadingError) return <ErrorState onRetry={() => void followUps.refetch()} />
  const campaign = release.data?.document
  const labels = new Map(campaign?.policies.followUps.map((kind) => [kind.id, pick(kind.label)]))
  const detailsOf = (details: Record<string, string>) =>
    Object.entries(details).map(([id, value]) => (campaign ? pick(detailWords(campaign, id, value)) : value))
  const now = Date.parse(overview.data?.mode.campaignNow ?? '')
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {!followUps.data ? (
        <SkeletonRows />
      ) : (
        <DataTable
          label={t('title')}
          rows={followUps.data}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'due',
              header: t('due'),
              width: 200,
              whole: true,
              sortBy: (row) => row.dueAt,
              cell: (row) =>
                row.dueAt && (
                  <>
                    {format.dateTime(row.dueAt)}{' '}
                    {Date.parse(row.dueAt) < now && <Badge color="red">{t('overdue')}</Badge>}
                  </>
                ),
            },
            { id: 'kind', header: t('kind'), narrow: 'title', cell: (row) => labels.get(row.kind) ?? row.kind },
            {
              id: 'customer',
              header: t('customer'),
              cell: (row) =>
                `${row.fullName ?? ''} ${row.msisdn === null ? row.maskedMsisdn : format.phone(row.msisdn)}`,
            },
            { id: 'details', header: t('details'), cell: (row) => detailsOf(row.details).join(' · '), narrow: 'line' },
            {
              id: 'complete',
              header: t('action'),
              align: 'right',
              narrow: 'bare',
              cell: (row) => (
                <Button
                  size="xs"
                  variant="default"
                  loading={complete.isPending && complete.variables.id === row.id}
                  onClick={() => complete.mutate({ id: row.id })}
                >
                  {t('complete')}
                </Button>
              ),
            },
          ]}
          empty={<EmptyState title={t('empty')} description={t('emptyText')} />}
        />
      )}
    </>
  )
}
