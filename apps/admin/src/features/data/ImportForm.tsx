import { Alert, Select } from '@mantine/core'
import { Panel, ProgressPanel, useLocale } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import classes from './data.module.css'
import { DropZone } from './DropZone.tsx'
import { useDataT } from './messages.ts'
import { sendFile } from './send-file.ts'

const route = getRouteApi('/data')
const CUSTOMERS = 'customers'
const POLICIES = ['good-rows', 'all-or-nothing'] as const

/** Sends a customer file or a list to the server, which reads it as it arrives. */
export function ImportForm() {
  const t = useDataT('data')
  const say = useSay()
  const { pick } = useLocale()
  const navigate = route.useNavigate()
  const lists = useQuery(api.data.lists.queryOptions())
  const [kind, setKind] = useState(CUSTOMERS)
  const [policy, setPolicy] = useState<(typeof POLICIES)[number]>('good-rows')
  const [sending, setSending] = useState<{ file: File; bytes: number } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const begin = useMutation(api.data.beginImport.mutationOptions())

  const take = async (file: File) => {
    setRefusal(null)
    if (!/\.(csv|txt)$/i.test(file.name)) return setRefusal(t('notCsv', { name: file.name }))
    try {
      const { importId } = await begin.mutateAsync({
        kind: kind === CUSTOMERS ? 'customers' : 'list',
        ...(kind !== CUSTOMERS && { listId: kind }),
        fileName: file.name,
        bytesTotal: file.size,
        policy,
      })
      void navigate({ search: { tab: 'import', import: importId } })
      stop.current = new AbortController()
      setSending({ file, bytes: 0 })
      const result = await sendFile({
        importId,
        file,
        signal: stop.current.signal,
        onProgress: (bytes) => setSending({ file, bytes }),
      })
      if (result !== 'sent') setRefusal(t(result === 'stopped' ? 'sendStopped' : 'sendFailed'))
    } catch (error) {
      setRefusal(say(error))
    } finally {
      setSending(null)
      void queryClient.invalidateQueries({ queryKey: api.data.pathKey() })
      void queryClient.invalidateQueries({ queryKey: api.campaign.pathKey() })
    }
  }
  return (
    <Panel title={t('import')}>
      <div className={classes.form}>
        <div className={classes.fields}>
          <Select
            label={t('kind')}
            allowDeselect={false}
            value={kind}
            data={[
              { value: CUSTOMERS, label: t('customers') },
              ...(lists.data ?? []).map((list) => ({ value: list.id, label: t('list', { name: pick(list.label) }) })),
            ]}
            onChange={(value) => setKind(value ?? CUSTOMERS)}
          />
          <Select
            label={t('policy')}
            allowDeselect={false}
            value={policy}
            data={POLICIES.map((value) => ({ value, label: t(value === 'good-rows' ? 'goodRows' : 'allOrNothing') }))}
            onChange={(value) => setPolicy(POLICIES.find((candidate) => candidate === value) ?? 'good-rows')}
          />
        </div>
        <DropZone disabled={sending !== null || begin.isPending} onFile={(file) => void take(file)} />
      </div>
      {sending && (
        <ProgressPanel
          label={t('sending', { name: sending.file.name })}
          done={sending.bytes}
          total={sending.file.size}
          unit={t('bytes')}
          onCancel={() => stop.current?.abort()}
        />
      )}
      {refusal !== null && (
        <Alert color="red" mt="sm" role="alert">
          {refusal}
        </Alert>
      )}
    </Panel>
  )
}
