import { Button } from '@mantine/core'
import { detailWords } from '@careline/campaign'
import { type DataColumn, DataTable, useFormat, useLocale, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { type Answers, api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { mayCompleteFollowUps } from '../../shell/roles.ts'
import { useUser } from '../../shell/session.ts'
import { useFollowUpKinds } from '../../shell/use-follow-up-kinds.ts'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { useFollowUpsT } from './messages.ts'

type Row = Answers['followUps']['list'][number]

/** One duty a row; whoever may do it says so here. */
export function FollowUpTable({ rows, empty }: { rows: Row[]; empty: string }) {
  const t = useFollowUpsT('followUps')
  const say = useSay()
  const notify = useNotify()
  const format = useFormat()
  const kindName = useFollowUpKinds()
  const { roles } = useUser()
  const { pick } = useLocale()
  const campaign = useLiveDocument()
  const detail = ([id, value]: [string, string]) => (campaign ? pick(detailWords(campaign, id, value)) : value)
  const complete = useMutation(
    api.followUps.complete.mutationOptions({
      onSuccess: () => notify({ message: t('completed') }),
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.followUps.pathKey() }),
    }),
  )
  const columns: DataColumn<Row>[] = [
    { id: 'kind', header: t('kind'), cell: (row) => kindName(row.kind), sortBy: (row) => kindName(row.kind) },
    {
      id: 'customer',
      header: t('customer'),
      cell: (row) =>
        [row.fullName, row.msisdn === null ? row.maskedMsisdn : format.phone(row.msisdn)].filter(Boolean).join(' · '),
    },
    { id: 'owner', header: t('owner'), cell: (row) => t(row.owner), sortBy: (row) => row.owner },
    {
      id: 'due',
      header: t('due'),
      whole: true,
      cell: (row) => (row.dueAt ? format.dateTime(row.dueAt) : t('noDue')),
      sortBy: (row) => row.dueAt,
    },
    {
      id: 'details',
      header: t('details'),
      cell: (row) => Object.entries(row.details).map(detail).filter(Boolean).join(' · '),
      narrow: 'line',
    },
    {
      id: 'complete',
      header: t('action'),
      align: 'right',
      narrow: 'bare',
      cell: (row) =>
        row.state === 'open' &&
        mayCompleteFollowUps(roles) && (
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
  ]
  return <DataTable label={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
}
