import {
  DataTable,
  EmptyState,
  ErrorState,
  PageHeader,
  SkeletonRows,
  useFollowUpColumns,
  useLocale,
  useNotify,
} from '@careline/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { problemOf, trpc } from '../../api.ts'
import { useT } from '../../messages.ts'

/** What was promised and by when; the nearest deadline first. */
export function FollowUpsPage() {
  const t = useT('followUps')
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
  const columns = useFollowUpColumns({
    campaign: release.data?.document,
    now: overview.data?.mode.campaignNow ?? null,
    onComplete: ({ id }) => complete.mutate({ id }),
    completing: complete.isPending ? complete.variables.id : null,
  })
  if (followUps.isLoadingError) return <ErrorState onRetry={() => void followUps.refetch()} />
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
          columns={[columns.due, columns.kind, columns.customer, columns.details, columns.complete]}
          empty={<EmptyState title={t('empty')} description={t('emptyText')} />}
        />
      )}
    </>
  )
}
