import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { isWorkbook } from '../../spreadsheet/file-kind.ts'
import { useDataT } from './messages.ts'
import { sendFile } from './send-file.ts'

const route = getRouteApi('/data')
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

interface ImportAsked {
  kind: 'customers' | 'list'
  listId?: string
  policy: 'good-rows' | 'all-or-nothing'
  /** The import whose rejected rows the file has, mended. */
  mends?: string
}

/** Begins an import, shows it, and sends its file; says in words why that did not go. */
export function useSendImport() {
  const t = useDataT('data')
  const say = useSay()
  const navigate = route.useNavigate()
  const [sending, setSending] = useState<{ name: string; size: number; bytes: number } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const begin = useMutation(api.data.beginImport.mutationOptions())

  /** What is sent: a CSV as it is, a workbook as the CSV that it says; or why there is none, in words. */
  const asCsv = async (file: File): Promise<Blob | string> => {
    if (!isWorkbook(await startOf(file)))
      return /\.(csv|txt)$/i.test(file.name) ? file : t('notCsv', { name: file.name })
    const { workbookCsv } = await import('./workbook-csv.ts')
    const read = await workbookCsv(file)
    return read.ok ? read.csv : t(WORKBOOK[read.problem.code], { where: read.problem.where ?? '' })
  }
  const send = async (file: File, asked: ImportAsked) => {
    setRefusal(null)
    try {
      const csv = await asCsv(file)
      if (typeof csv === 'string') return setRefusal(csv)
      const { importId } = await begin.mutateAsync({ ...asked, fileName: file.name, bytesTotal: csv.size })
      void navigate({ search: { tab: 'import', import: importId } })
      stopping.current = new AbortController()
      setSending({ name: file.name, size: csv.size, bytes: 0 })
      const result = await sendFile({
        importId,
        file: csv,
        signal: stopping.current.signal,
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
  return { send, sending, refusal, busy: sending !== null || begin.isPending, stop: () => stopping.current?.abort() }
}
