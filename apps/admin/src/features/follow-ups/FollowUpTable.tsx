import { type DataColumn, DataTable, useFollowUpColumns, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answers, api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { mayCompleteFollowUps } from '../../shell/roles.ts'
import { useUser } from '../../shell/session.ts'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { useFollowUpsT } from './messages.ts'

type Row = Answers['followUps']['list'][number]

/** One duty a row; whoever may do it says so here. */
export function FollowUpTable({ rows, empty }: { rows: Row[]; empty: string }) {
  const t = useFollowUpsT('followUps')
  const say = useSay()
  const notify = useNotify()
  const { roles } = useUser()
  const overview = useQuery(api.campaign.overview.queryOptions())
  const complete = useMutation(
    api.followUps.complete.mutationOptions({
      onSuccess: () => notify({ message: t('completed') }),
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.followUps.pathKey() }),
    }),
  )
  const open = rows.some(({ state }) => state === 'open')
  const columns = useFollowUpColumns({
    campaign: useLiveDocument(),
    // What is done is not overdue any more.
    now: (open && overview.data?.mode.campaignNow) || null,
    onComplete: ({ id }) => complete.mutate({ id }),
    completing: complete.isPending ? complete.variables.id : null,
  })
  const owner: DataColumn<Row> = {
    id: 'owner',
    header: t('owner'),
    cell: (row) => t(row.owner),
    sortBy: (row) => row.owner,
  }
  return (
    <DataTable
      label={t('title')}
      columns={[
        columns.kind,
        columns.customer,
        owner,
        columns.due,
        columns.details,
        ...(open && mayCompleteFollowUps(roles) ? [columns.complete] : []),
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
    />
  )
}
