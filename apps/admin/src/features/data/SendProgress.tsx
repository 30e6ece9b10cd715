import { Alert } from '@mantine/core'
import { ProgressPanel } from '@careline/ui'
import { useDataT } from './messages.ts'
import type { SendImport } from './use-send-import.ts'

/** How far a file is on its way to the server and the way to stop it, or why it did not arrive. */
export function SendProgress({ sending: { underWay, refusal, stop } }: { sending: SendImport }) {
  const t = useDataT('data')
  return (
    <>
      {underWay && (
        <ProgressPanel
          label={t(underWay.step === 'reading' ? 'readingWorkbook' : 'sending', { name: underWay.name })}
          done={underWay.step === 'reading' ? underWay.size : underWay.bytes}
          total={underWay.step === 'reading' ? null : underWay.size}
          unit={t('bytes')}
          onCancel={stop}
        />
      )}
      {refusal !== null && (
        <Alert color="red" mb="sm" role="alert">
          {refusal}
        </Alert>
      )}
    </>
  )
}
