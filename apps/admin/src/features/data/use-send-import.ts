import { useLocale, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { useShowLater } from '../../shell/use-show-later.ts'
import { isWorkbook } from '../../spreadsheet/file-kind.ts'
import { useDataT } from './messages.ts'
import { readWorkbook } from './read-workbook.ts'
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

const UNSENT = {
  sendStopped: 'upload-stopped',
  sendFailed: 'upload-lost',
  sendTooLarge: 'upload-too-large',
  sendRefused: 'upload-refused',
} as const

interface ImportAsked {
  kind: 'customers' | 'list'
  listId?: string
  policy: 'good-rows' | 'all-or-nothing'
  /** The import whose rejected rows the file has, mended. */
  mends?: string
}

export type SendImport = ReturnType<typeof useSendImport>

/** A workbook is read before it is sent. */
export interface UnderWay {
  name: string
  step: 'reading' | 'sending'
  bytes: number
  size: number
}

/** Begins an import, shows it, and sends its file; says in words why that did not go. */
export function useSendImport() {
  const t = useDataT('data')
  const say = useSay()
  const { pick } = useLocale()
  const notify = useNotify()
  const showLater = useShowLater()
  const navigate = route.useNavigate()
  const [underWay, setUnderWay] = useState<UnderWay | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => void (open.current = false)
  }, [])
  const begin = useMutation(api.data.beginImport.mutationOptions())
  const endUnsent = useMutation(api.data.endUnsent.mutationOptions())

  /** What is sent: a CSV as it is, a workbook as the CSV that it says; or why there is none, in words. */
  const asCsv = async (file: File, signal: AbortSignal): Promise<Blob | string> => {
    if (!isWorkbook(await startOf(file)))
      return /\.(csv|txt)$/i.test(file.name) ? file : t('notCsv', { name: file.name })
    setUnderWay({ name: file.name, step: 'reading', bytes: 0, size: file.size })
    const read = await readWorkbook(file, signal)
    setUnderWay(null)
    if (!read) return t('sendStopped')
    return read.ok ? read.csv : t(WORKBOOK[read.problem.code], { where: read.problem.where ?? '' })
  }
  const send = async (file: File, asked: ImportAsked) => {
    setRefusal(null)
    const show = showLater()
    // A person who has gone on to another page is told there.
    const tell = (message: string) =>
      open.current ? setRefusal(message) : notify({ tone: 'failed', title: file.name, message })
    const { signal } = (stopping.current = new AbortController())
    try {
      const csv = await asCsv(file, signal)
      if (typeof csv === 'string') return tell(csv)
      const { importId } = await begin.mutateAsync({ ...asked, fileName: file.name, bytesTotal: csv.size })
      show({
        go: () => void navigate({ to: '/data', search: { tab: 'import', import: importId } }),
        message: t('sending', { name: file.name }),
        label: t('toImport'),
      })
      const sending = { name: file.name, step: 'sending' as const, size: csv.size }
      setUnderWay({ ...sending, bytes: 0 })
      const failed = await sendFile({
        importId,
        file: csv,
        signal,
        onProgress: (bytes) => setUnderWay({ ...sending, bytes }),
      })
      if (!failed) return
      tell(failed.problem ? pick(failed.problem.message) : t(failed.why))
      // The server may have seen nothing of it: then only this page can say that nothing comes any more. If it can't either, it is swept.
      await endUnsent.mutateAsync({ importId, why: UNSENT[failed.why] }).catch(() => undefined)
    } catch (error) {
      tell(say(error))
    } finally {
      setUnderWay(null)
      void queryClient.invalidateQueries({ queryKey: api.data.pathKey() })
      void queryClient.invalidateQueries({ queryKey: api.campaign.pathKey() })
    }
  }
  return { send, underWay, refusal, busy: underWay !== null || begin.isPending, stop: () => stopping.current?.abort() }
}
