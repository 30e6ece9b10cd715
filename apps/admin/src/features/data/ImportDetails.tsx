import { Alert, Button, CloseButton, Group } from '@mantine/core'
import { Panel, ProgressPanel, useFormat, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useMayManage } from '../../shell/session.ts'
import { useDataT } from './messages.ts'
import { MendedFile } from './MendedFile.tsx'
import { Rejections } from './Rejections.tsx'
import { useProblemWords } from './use-problem-words.ts'
import type { SendImport } from './use-send-import.ts'

const route = getRouteApi('/data')
const POLL_MS = 1500

/** One import: how far it is, why it failed, which rows were rejected and why. */
export function ImportDetails({ importId, sending }: { importId: string; sending: SendImport }) {
  const t = useDataT('data')
  const say = useSay()
  const notify = useNotify()
  const format = useFormat()
  const problemWords = useProblemWords()
  const navigate = route.useNavigate()
  const mayManage = useMayManage()
  const query = useQuery(
    api.data.import.queryOptions(
      { importId },
      // Live events tell each step; this is for a stream that is down.
      { refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MS : false) },
    ),
  )
  const cancel = useMutation(
    api.data.cancelImport.mutationOptions({
      onError: (error) => notify({ tone: 'failed', message: t('cancelFailed') + say(error) }),
      onSettled: () => query.refetch(),
    }),
  )
  return (
    <QueryView query={query}>
      {(row) => (
        <Panel
          title={t('details', { name: row.fileName })}
          detail={t(row.state === 'done' && row.rowsRejected > 0 ? 'doneRejected' : row.state)}
          actions={
            <Group gap="xs">
              {mayManage && row.rowsRejected > 0 && row.state !== 'running' && (
                <Button
                  component="a"
                  size="xs"
                  variant="default"
                  href={`/api/imports/${encodeURIComponent(importId)}/rejected.csv`}
                  download
                >
                  {t('download')}
                </Button>
              )}
              <CloseButton
                size="sm"
                aria-label={t('close')}
                onClick={() => void navigate({ search: { tab: 'import' } })}
              />
            </Group>
          }
        >
          {row.state === 'running' && (
            <ProgressPanel
              label={t('reading', { name: row.fileName })}
              done={row.bytesTotal === null ? row.rowsRead : row.bytesRead}
              total={row.bytesTotal}
              {...(row.bytesTotal !== null && { unit: t('bytes') })}
              detail={`${t('rows')}: ${format.number(row.rowsAccepted)} · ${t('rejectedSoFar', { count: format.number(row.rowsRejected) })}`}
              {...(mayManage && { onCancel: () => cancel.mutate({ importId }) })}
            />
          )}
          {row.problem && (
            <Alert color="red" role="alert" mb="sm">
              {row.problem.code === 'rows-rejected' && row.policy === 'good-rows'
                ? t('noneGood')
                : problemWords(row.problem)}
            </Alert>
          )}
          {row.mends !== null && row.state === 'done' && (
            <Alert color="green" mb="sm">
              {t('merged', {
                count: format.number(row.rowsAccepted),
                kept: format.number(row.rowsKept),
                total: format.number(row.rowsAccepted + row.rowsKept),
              })}
            </Alert>
          )}
          {mayManage && row.kind === 'customers' && row.state === 'done' && row.rowsRejected > 0 && (
            <MendedFile importId={importId} taken={row.rowsAccepted + row.rowsKept} sending={sending} />
          )}
          {mayManage && row.state !== 'running' && row.rowsRejected > 0 && <Rejections importId={importId} />}
          {row.state === 'done' && row.rowsRejected === 0 && t('noProblems')}
        </Panel>
      )}
    </QueryView>
  )
}
