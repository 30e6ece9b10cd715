import { ProgressPanel } from '@careline/ui'
import { useDataT } from './messages.ts'
import type { UnderWay } from './use-send-import.ts'

/** How far a file is on its way to the server, and the way to stop it. */
export function SendProgress({ underWay, onStop }: { underWay: UnderWay; onStop: () => void }) {
  const t = useDataT('data')
  const { name, step, bytes, size } = underWay
  return (
    <ProgressPanel
      label={t(step === 'reading' ? 'readingWorkbook' : 'sending', { name })}
      done={step === 'reading' ? size : bytes}
      total={step === 'reading' ? null : size}
      unit={t('bytes')}
      onCancel={onStop}
    />
  )
}
