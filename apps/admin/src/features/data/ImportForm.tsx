import { Alert, Select } from '@mantine/core'
import { Panel, ProgressPanel, useLocale } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { isWorkbook } from '../../spreadsheet/file-kind.ts'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import classes from './data.module.css'
import { DropZone } from './DropZone.tsx'
import { useDataT } from './messages.ts'
import { sendFile } from './send-file.ts'

const route = getRouteApi('/data')
const CUSTOMERS = 'customers'
const startOf = async (file: Blob) => new Uint8Array(await file.slice(0, 8).arrayBuffer())
const WORKBOOK = {
  'not-a-spreadsheet': 'workbookDamaged',
  locked: 'workbookLocked',
  'old-excel': 'workbookOld',
  corrupt: 'workbookDamaged',
  'too-large': 'workbookTooLarge',
  'no-rows': 'workbookEmpty',
  merged: 'workbookMerged',
  'no-value': 'workbookNoValue',
} as const
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
  const [sending, setSending] = useState<{ name: string; size: number; bytes: number } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const begin = useMutation(api.data.beginImport.mutationOptions())

  /** What is sent: a CSV as it is, a workbook as the CSV that it says; or why there is none, in words. */
  const asCsv = async (file: File): Promise<Blob | string> => {
    if (!isWorkbook(await startOf(file)))
      return /\.(csv|txt)$/i.test(file.name) ? file : t('notCsv', { name: file.name })
    const { workbookCsv } = await import('./workbook-csv.ts')
    const read = await workbookCsv(file)
    return read.ok ? read.csv : t(WORKBOOK[read.problem.code], { where: read.problem.where ?? '' })
  }
  const take = async (file: File) => {
    setRefusal(null)
    const csv = await asCsv(file)
    if (typeof csv === 'string') return setRefusal(csv)
    try {
      const { importId } = await begin.mutateAsync({
        kind: kind === CUSTOMERS ? 'customers' : 'list',
        ...(kind !== CUSTOMERS && { listId: kind }),
        fileName: file.name,
        bytesTotal: csv.size,
        policy,
      })
      void navigate({ search: { tab: 'import', import: importId } })
      stop.current = new AbortController()
      setSending({ name: file.name, size: csv.size, bytes: 0 })
      const result = await sendFile({
        importId,
        file: csv,
        signal: stop.current.signal,
        onProgress: (bytes) => setSending({ name: file.name, size: csv.size, bytes }),
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
          label={t('sending', { name: sending.name })}
          done={sending.bytes}
          total={sending.size}
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
